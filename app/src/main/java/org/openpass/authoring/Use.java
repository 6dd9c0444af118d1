package org.openpass.authoring;

/**
 * A version that a process names.
 *
 * @param by the process, of this version
 * @param of what it names, of the version that the engine chooses now
 * @param latest bound to whichever is the newest, not to a tag
 */
record Use(Version by, Version of, boolean latest) {
}
