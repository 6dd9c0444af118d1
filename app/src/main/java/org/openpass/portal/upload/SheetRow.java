package org.openpass.portal.upload;

import java.util.Map;

/**
 * A row of a sheet that has anything in it.
 *
 * @param number as its program shows it, from 1
 * @param cells what stands in it, by column from 0; nothing blank
 */
record SheetRow(int number, Map<Integer, String> cells) {

    private static final String CONTROL = "[\\p{Cntrl}\\u2028\\u2029]+";

    /** The text on one line, without what no field and no database takes. */
    static String clean(String text) {
        return text.replaceAll(CONTROL, " ").strip();
    }
}
