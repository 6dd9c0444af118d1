package org.openpass.reference;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/** {@code reference.offices} as two people change them: what an office is, and which it belongs to. */
@Component
class OfficeTable implements GovernedTable {

    private static final Check BELONGS_TO_ONE_THAT_IS = new Check("""
            select r.number, 'parent', 'office.parent', r.after ->> 'parent' from release.rows r
            where r.release = :release and r.act = 'SET' and r.after ->> 'parent' is not null
                and (r.after ->> 'parent' = r.key or not exists (
                    select 1 from reference.offices o where o.code = r.after ->> 'parent' and o.valid_from <= r.valid_from
                        and coalesce(o.valid_to, 'infinity') >= r.valid_from
                    union all
                    select 1 from release.rows o where o.release = r.release and o.act = 'SET'
                        and o.key = r.after ->> 'parent' and o.valid_from <= r.valid_from))
            """, false);
    private static final Check NONE_IS_LEFT_BEHIND = new Check("""
            select r.number, null, 'office.children', string_agg(distinct o.code, ', ') from release.rows r
            join reference.offices o on o.parent = r.key and coalesce(o.valid_to, 'infinity') >= r.valid_from
                and not exists (select 1 from release.rows other where other.release = r.release and other.key = o.code
                    and other.valid_from <= r.valid_from)
            where r.release = :release and r.act = 'END' group by r.number
            """, false);

    @Override
    public String name() {
        return Codes.OFFICES;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("code", "[0-9A-Z]{3}").filled(),
                Column.code("kind", List.of("HEADQUARTERS", "HOUSE", "AGENCY", "INSTITUTE")).filled(),
                Column.text("name_ko", null).filled(), Column.text("name_en", null).filled(),
                Column.text("parent", "[0-9A-Z]{3}"), Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(BELONGS_TO_ONE_THAT_IS, NONE_IS_LEFT_BEHIND);
    }
}
