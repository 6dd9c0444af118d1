package org.openpass.cargo.manifest;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/** {@code cargo.watch_criteria} as two people change them. */
@Component
class WatchCriteriaTable implements GovernedTable {

    static final String NAME = "cargo.watch_criteria";

    /** A share of nothing would watch nothing. */
    private static final Check SOME_SHARE = new Check("""
            select number, 'share', 'watch.share', null from release.rows
            where release = :release and act = 'SET' and (after ->> 'share')::numeric <= 0
            """, false);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("id", "[A-Z0-9-]{2,20}").filled(), Column.code("field", List.of("GOODS", "CONSIGNEE", "CONSIGNEE_ID",
                "SHIPPER", "FORWARDER", "LOAD_PORT", "SPECIAL", "CARGO_TYPE")).filled(), Column.text("pattern", ".{2,100}").filled(),
                Column.code("measure", List.of("QUAY", "XRAY", "OPEN", "MONITOR")).filled(), Column.number("share", 0, 1).filled(),
                Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public List<Check> checks() {
        return List.of(SOME_SHARE);
    }
}
