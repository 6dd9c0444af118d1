package org.openpass.tariff;

/**
 * A row with its place in the file.
 *
 * @param number 1 is the header
 * @param value the row
 */
record NumberedRow<T>(long number, T value) {
}
