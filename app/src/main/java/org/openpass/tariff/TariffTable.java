package org.openpass.tariff;

import java.time.LocalDate;
import java.util.List;

/**
 * How rows of one kind are read from a file and written to their table.
 *
 * @param <T> a row
 */
interface TariffTable<T> {

    /** The table with its schema. */
    String name();

    /** The header of the file. */
    List<String> columns();

    /** One row; meaningful only when no error was added. */
    T read(TariffRow row, String source);

    /** What may have only one row at a time. */
    String key(T row);

    LocalDate from(T row);

    LocalDate to(T row);

    /** An insert that leaves out what another source holds already, with one parameter a value. */
    String insert();

    /** The parameters of {@link #insert()}. */
    Object[] values(T row, String source);
}
