package org.openpass.engine;

/** The engine has new versions; told in the transaction in which they became known here. */
public record ModelsDeployed() {
}
