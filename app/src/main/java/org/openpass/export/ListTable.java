package org.openpass.export;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A list as somebody sees it.
 *
 * @param name of the list: inbox, cases
 * @param query what narrows and sorts it, as its address says
 * @param rows the pages of it, from 0, each within what its reader may see; an empty one ends the list, and one that cannot be
 *     read is an exception, so that no file ends early without a word; the first cell of a row is the number that its case is
 *     known by
 */
public record ListTable(String name, String query, List<String> headers, IntFunction<List<List<Object>>> rows) {
}
