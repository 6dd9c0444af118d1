package org.openpass.declaration;

import java.util.List;
import org.openpass.release.Column;
import org.springframework.stereotype.Component;

/** {@code declaration.late_filing_goods} as two people change them: goods that cost more where they are declared late (Decree Art. 248). */
@Component
class LateFilingTable extends NamedGoodsTable {

    static final String NAME = "declaration.late_filing_goods";
    /** Wherever goods have to be declared in time (Art. 241(3)). */
    static final String ANY = "ANY";

    private static final String PLACE = "place_kind";
    private static final List<String> PLACES = List.of(ANY, "DESIGNATED_STORAGE", "WAREHOUSE", "OUTSIDE");

    LateFilingTable() {
        super(NAME);
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text(KEY, "[0-9]{2,10}").filled(), Column.code(PLACE, PLACES).filled(), Column.text("basis", null).filled(),
                Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of(KEY, PLACE);
    }
}
