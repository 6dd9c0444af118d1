package org.openpass.cargo;

/** How a voyage goes. */
public enum Mode { SEA, AIR }
