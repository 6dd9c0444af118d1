package org.openpass.access;

import java.time.LocalDate;

/**
 * A part of an office.
 *
 * @param until the last day; null: open
 */
public record Section(String office, String code, String nameKo, String nameEn, LocalDate from, LocalDate until) {
}
