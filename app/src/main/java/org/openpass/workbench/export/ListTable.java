package org.openpass.workbench.export;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A list as somebody sees it.
 *
 * @param name of the list: inbox, cases
 * @param query what narrows and sorts it, as its address says
 * @param rows the pages of it, from 0, each within what its reader may see; an empty one ends the list
 */
public record ListTable(String name, String query, List<String> headers, IntFunction<List<List<Object>>> rows) {
}
