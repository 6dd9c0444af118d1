package org.openpass.gateway;

/** What was asked for does not exist, or is a stranger's: both look the same. */
public class NotFound extends RuntimeException {
}
