package org.openpass.cargo;

/**
 * Goods left a place; told in the transaction of the report, with the consignment locked.
 *
 * @param kind of ground that let them leave ({@link RemovalGround.Ground})
 * @param packages how many left with this report
 * @param report by which it was told, once
 */
public record GoodsCarriedOut(long consignment, String place, String kind, int packages, String report) { }
