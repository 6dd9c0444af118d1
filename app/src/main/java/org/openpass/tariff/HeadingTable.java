package org.openpass.tariff;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/**
 * {@code tariff.headings} as two people change them: chapters, headings and subheadings of the Harmonized System, which the
 * Customs Co-operation Council revises (Customs Act Art. 84). A revision comes as a whole file that holds from its first day.
 */
@Component
class HeadingTable implements GovernedTable {

    /** People browse from chapter to code: what stands under nothing is found by words only. */
    private static final Check UNDER_ANOTHER = new Check("""
            select r.number, 'code', 'heading.underNone', r.after ->> 'code' from release.rows r
            cross join lateral (select left(r.after ->> 'code', -2) as code) above
            where r.release = :release and r.act = 'SET' and above.code <> ''
                and not exists (select 1 from release.rows n where n.release = r.release and n.key = above.code
                    and n.act in ('SET', 'SAME') and n.valid_from <= r.valid_from
                    and coalesce(n.valid_to, 'infinity') >= r.valid_from)
                and not exists (select 1 from tariff.headings h where h.code = above.code
                    and h.valid_from <= r.valid_from and coalesce(h.valid_to, 'infinity') >= r.valid_from)
            """, true);

    @Override
    public String name() {
        return "tariff.headings";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("code", "([0-9]{2}){1,3}").filled(), Column.text("name_ko", null),
                Column.text("name_en", null).filled(), Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<Check> checks() {
        return List.of(UNDER_ANOTHER);
    }
}
