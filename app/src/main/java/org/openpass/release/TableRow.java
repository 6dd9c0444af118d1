package org.openpass.release;

import java.util.Map;

/**
 * A row of a governed table that stands.
 *
 * @param values by column
 * @param release that brought it; null: it stood before there were releases
 */
public record TableRow(String key, Map<String, String> values, Long release) {
}
