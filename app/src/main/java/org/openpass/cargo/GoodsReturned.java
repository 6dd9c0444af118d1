package org.openpass.cargo;

/**
 * A report that goods of a declaration had left was taken back; told in its transaction, with the consignment locked.
 *
 * @param packages that lie there again
 * @param report by which it was taken back
 */
public record GoodsReturned(long consignment, String declaration, int packages, String report) { }
