package org.openpass.reference;

import java.time.LocalDate;
import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/**
 * {@code reference.temporary_openings} as two people change them: work at other times that somebody has notified (Customs Act
 * Art. 321(2), Decree Art. 275(1)), also on days off. It is often notified for the same evening.
 */
@Component
class OpeningTable implements GovernedTable {

    @Override
    public String name() {
        return "reference.temporary_openings";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("office", OfficeHourTable.OFFICE).filled(),
                Column.text("opens", OfficeHourTable.TIME).filled(), Column.text("closes", OfficeHourTable.TIME).filled(),
                Column.text("reason", null).filled(), Column.day("valid_from").filled(),
                Column.day("valid_to").filled());
    }

    @Override
    public List<String> key() {
        return List.of("office", "opens");
    }

    @Override
    public List<String> scope() {
        return List.of("office");
    }

    /** Only clocks of working time count them, and those are read as they stand. */
    @Override
    public LocalDate earliest(LocalDate toCome) {
        return toCome.minusDays(1);
    }

    @Override
    public List<Check> checks() {
        return List.of(OfficeHourTable.OFFICE_IS_THERE, OfficeHourTable.CLOSES_LATER);
    }
}
