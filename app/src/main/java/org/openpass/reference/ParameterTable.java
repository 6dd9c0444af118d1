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
    /**
     * Bounds that stand beside a value are rows, too, and can be released wider: these cannot. Beyond them nobody could sign
     * in, or passwords could be guessed (OWASP ASVS 5, 6.2.1 and 6.3.1), or no software could ask, or no tax be worked out.
     */
    private static final Check BEARABLE = new Check("""
            select r.number, 'value', 'parameter.bearable', bearable.least || '–' || bearable.most from release.rows r
            join (values ('signIn.mostFailures', 3, 100), ('signIn.closedMinutes', 1, 1440), ('password.shortest', 8, 64),
                ('apiKey.perMinute', 1, 1000000), ('public.lookUpsAMinute', 1, 1000000), ('rounding.taxLine', 1, 1000000),
                ('rounding.taxTotal', 1, 1000000), ('rounding.customsValue', 1, 1000000)) bearable (name, least, most)
                on bearable.name = r.key
            where r.release = :release and r.act = 'SET'
                and (r.after ->> 'value')::numeric not between bearable.least and bearable.most
                and not ((r.after ->> 'value')::numeric < coalesce((r.after ->> 'least')::numeric, '-infinity')
                    or (r.after ->> 'value')::numeric > coalesce((r.after ->> 'most')::numeric, 'infinity'))
            """, false);
    /** Such units, and smallest units of a currency, are counted by whole ones: what reads them does not round. */
    private static final Check WHOLE = new Check("""
            select r.number, 'value', 'parameter.whole', r.after ->> 'value' from release.rows r
            where r.release = :release and r.act = 'SET' and (r.after ->> 'value')::numeric % 1 <> 0 and exists (
                select 1 from (select r.after ->> 'unit' as unit union all
                    select p.unit from reference.parameters p where p.name = r.key) counted
                where counted.unit in ('days', 'years', 'hours', 'minutes', 'times', 'points', 'requests', 'cases',
                    'characters', 'rows') or counted.unit ~ '^[A-Z]{3}( 0[.]0*1)?$')
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
        return List.of(WITHIN_ITS_BOUNDS, BEARABLE, WHOLE, NEVER_ENDS, OF_ONE_UNIT);
    }
}
