package org.openpass.tariff;

/**
 * A chapter (류), heading (호) or subheading (소호) of the Harmonized System.
 *
 * @param code 2, 4 or 6 digits
 * @param nameKo Korean name, null where none is loaded
 * @param nameEn English name
 * @param commodities how many commodity codes of the tariff are under it
 */
public record Heading(String code, String nameKo, String nameEn, int commodities) {
}
