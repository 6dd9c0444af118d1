package org.openpass.reference;

import java.util.List;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.springframework.stereotype.Component;

/**
 * {@code reference.parameters} as two people change them. A first day is to come, so that whoever asks by the day of a case
 * (Customs Act Art. 17) gets the same answer before and after.
 */
@Component
class ParameterTable implements GovernedTable {

    static final String KEY = "name";
    private static final long HIGHEST = 999_999_999_999L;

    /** What is asked of a value: its bounds stand beside it, against slips of the hand. */
    private static final Check WITHIN_ITS_BOUNDS = new Check("""
            select number, 'value', 'parameter.bounds', after ->> 'value' from release.rows
            where release = :release and act = 'SET' and ((after ->> 'value')::numeric < (after ->> 'least')::numeric
                or (after ->> 'value')::numeric > (after ->> 'most')::numeric)
            """, false);
    /** Such units are counted by whole ones: what reads them does not round. */
    private static final Check WHOLE = new Check("""
            select number, 'value', 'parameter.whole', after ->> 'value' from release.rows
            where release = :release and act = 'SET' and (after ->> 'value')::numeric % 1 <> 0
                and after ->> 'unit' in ('days', 'years', 'hours', 'minutes', 'times', 'points', 'requests', 'KRW',
                    'cases', 'characters', 'rows')
            """, false);
    /** A rule or a decision asks for it by name. What did not hold the day before was never asked for: that is taken back. */
    private static final Check NEVER_ENDS = new Check("""
            select r.number, null, 'parameter.ends', r.key from release.rows r
            where r.release = :release and r.act = 'END' and exists (
                select 1 from reference.parameters p where p.name = r.key and p.valid_from < r.valid_from
                    and coalesce(p.valid_to, 'infinity') >= r.valid_from - 1)
            """, false);
    private static final Check OF_ONE_UNIT = new Check("""
            select r.number, 'unit', 'parameter.unit', p.unit from release.rows r
            join reference.parameters p on p.name = r.key and p.valid_from < r.valid_from
                and coalesce(p.valid_to, 'infinity') >= r.valid_from - 1
            where r.release = :release and r.act = 'SET' and p.unit <> r.after ->> 'unit'
            """, true);

    @Override
    public String name() {
        return Parameters.TABLE;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text(KEY, "[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)+").filled(),
                Column.number("value", -HIGHEST, HIGHEST).filled(), Column.text("unit", null).filled(),
                Column.text("article", null).filled(), Column.code("kind", List.of("LAW", "GOAL", "LIMIT")).filled(),
                Column.text("owner", null).filled(),
                Column.code("applies_to", List.of("FILING", "RECEIPT", "ACCEPTANCE", "DECISION", "BEGIN", "NOW")).filled(),
                Column.number("least", -HIGHEST, HIGHEST), Column.number("most", -HIGHEST, HIGHEST),
                Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of(KEY);
    }

    @Override
    public List<Check> checks() {
        return List.of(WITHIN_ITS_BOUNDS, WHOLE, NEVER_ENDS, OF_ONE_UNIT);
    }
}
