package org.openpass.cargo;

/**
 * Goods of a declaration left the bonded area; told in the transaction of the report, with the consignment locked.
 *
 * @param packages how many left with this report
 * @param all whether none of the declaration's is left
 * @param report by which it was told, once
 */
public record GoodsLeft(long consignment, String declaration, int packages, boolean all, String report) { }
