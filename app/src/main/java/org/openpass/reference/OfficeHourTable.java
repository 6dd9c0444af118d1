package org.openpass.reference;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/**
 * {@code reference.office_hours} as two people change them (Customs Act Art. 321(1), Decree Art. 274). Hours without an office
 * are those of every office that has none of its own on the day.
 */
@Component
class OfficeHourTable implements GovernedTable {

    /** As clocks show it; 24:00 is the end of the day. */
    static final String TIME = "(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)(:00)?";
    static final String OFFICE = "[0-9A-Z]{3}";

    static final Check OFFICE_IS_THERE = new Check("""
            select r.number, 'office', 'calendar.office', r.after ->> 'office' from release.rows r
            where r.release = :release and r.act = 'SET' and r.after ->> 'office' is not null and not exists (
                select 1 from reference.offices o where o.code = r.after ->> 'office'
                    and o.valid_from <= coalesce(r.valid_to, 'infinity') and coalesce(o.valid_to, 'infinity') >= r.valid_from)
            """, false);
    static final Check CLOSES_LATER = new Check("""
            select number, 'closes', 'calendar.closes', after ->> 'closes' from release.rows
            where release = :release and act = 'SET' and (after ->> 'closes')::time <= (after ->> 'opens')::time
            """, false);

    @Override
    public String name() {
        return "reference.office_hours";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("office", OFFICE), Column.code("weekday", List.of("1", "2", "3", "4", "5", "6", "7"))
                .filled(), Column.text("opens", TIME).filled(), Column.text("closes", TIME).filled(),
                Column.text("basis", null).filled(), Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("office", "weekday", "opens");
    }

    @Override
    public List<String> scope() {
        return List.of("office");
    }

    @Override
    public List<Check> checks() {
        return List.of(OFFICE_IS_THERE, CLOSES_LATER);
    }
}
