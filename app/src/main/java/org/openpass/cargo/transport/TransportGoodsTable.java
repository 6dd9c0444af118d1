package org.openpass.cargo.transport;

import java.util.List;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/** {@code cargo.transport_goods} as two people change them. */
@Component
class TransportGoodsTable implements GovernedTable {

    static final String NAME = "cargo.transport_goods";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("id", "[A-Z0-9-]{2,20}").filled(), Column.code("rule", List.of("QUARANTINE", "DANGEROUS", "CHEMICAL", "SCRAP",
                "PRECIOUS", "RESTRICTED", "DESIGNATED", "EXCEPTED", "NO_SECURITY")).filled(), Column.code("field", List.of("GOODS", "HS",
                "SPECIAL", "TRANSPORTER")).filled(), Column.text("pattern", ".{1,100}").filled(), Column.day("valid_from").filled(),
                Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }
}
