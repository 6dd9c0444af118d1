package org.openpass.declaration;

import java.util.List;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;

/** A list of goods that are treated otherwise, each by the beginning of its code and the notice or article that names it. */
abstract class NamedGoodsTable implements GovernedTable {

    static final String KEY = "hs_prefix";

    private final String name;

    NamedGoodsTable(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text(KEY, "[0-9]{2,10}").filled(), Column.text("basis", null).filled(),
                Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of(KEY);
    }
}
