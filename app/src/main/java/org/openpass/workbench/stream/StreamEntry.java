package org.openpass.workbench.stream;

/**
 * One thing that happened, in the words of its reader.
 *
 * @param who who did it, or null
 * @param note more about it, or null
 * @param secret only officers read it, of what parties read otherwise
 * @param href where more of it stands, or null
 */
record StreamEntry(StreamKey key, Strand strand, String what, String who, String note, boolean secret, String href) {
}
