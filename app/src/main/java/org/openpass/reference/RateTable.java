package org.openpass.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openpass.reference.ExchangeRates.Direction;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * {@code reference.exchange_rates} as two people change them, or one where the system has fetched them. A row is its week,
 * Sunday to Saturday (Customs Act Art. 18, Decree Art. 288).
 */
@Component
class RateTable implements GovernedTable {

    private static final long HIGHEST = 999_999_999_999L;

    private static final Check WHOLE_WEEKS = new Check("""
            select number, 'valid_from', 'rate.sunday', valid_from::text from release.rows
            where release = :release and act = 'SET' and extract(dow from valid_from) <> 0
            union all
            select number, 'valid_to', 'rate.saturday', (valid_from - 1)::text from release.rows
            where release = :release and act = 'END' and extract(dow from valid_from) <> 0
            """, false);
    private static final Check POSITIVE = new Check("""
            select number, 'rate', 'rate.positive', after ->> 'rate' from release.rows
            where release = :release and act = 'SET' and (after ->> 'rate')::numeric <= 0
            """, false);
    private static final Check KNOWN = new Check("""
            select r.number, 'currency', 'rate.currency', r.after ->> 'currency' from release.rows r
            where r.release = :release and r.act = 'SET' and not exists (
                select 1 from reference.currencies c where c.code = r.after ->> 'currency' and c.valid_from <= r.valid_from + 6
                    and coalesce(c.valid_to, 'infinity') >= r.valid_from)
            """, false);
    /** A point in the wrong place, or another currency's line. */
    private static final Check SUSPECT = new Check("""
            select r.number, 'rate', 'rate.suspect', s.rate::text from release.rows r
            join reference.exchange_rates s on s.currency = r.after ->> 'currency'
                and s.direction = r.after ->> 'direction' and s.valid_from = r.valid_from - 7
            join reference.parameters p on p.name = 'rates.suspectPercent' and p.valid_from <= r.valid_from
                and coalesce(p.valid_to, 'infinity') >= r.valid_from
            where r.release = :release and r.act = 'SET'
                and abs((r.after ->> 'rate')::numeric - s.rate) * 100 > p.value * s.rate
            """, true);
    /** What was filed since Sunday is valued by it whenever its duty is assessed. */
    private static final Check IN_USE = new Check(Seoul.inSql("""
            select r.number, 'rate', 'rate.inUse', s.rate::text from release.rows r
            join release.releases done on done.id = r.release
            join reference.exchange_rates s on s.currency = r.after ->> 'currency'
                and s.direction = r.after ->> 'direction' and s.valid_from = r.valid_from
            where r.release = :release and r.act = 'SET' and s.rate <> (r.after ->> 'rate')::numeric
                and r.valid_from <= (done.prepared_at at time zone 'Asia/Seoul')::date
            """), true);

    @Override
    public String name() {
        return ExchangeRates.TABLE;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("currency", "[A-Z]{3}").filled(), Column.code("direction",
                Arrays.stream(Direction.values()).map(Direction::name).toList()).filled(),
                Column.number("rate", 0, HIGHEST).filled(), Column.day("valid_from").filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("currency", "direction");
    }

    /** Rates for imports and for exports are published apart: a file of the ones does not end the others. */
    @Override
    public List<String> scope() {
        return List.of("direction");
    }

    @Override
    public int lasts() {
        return 7;
    }

    /** Of the week that runs, too: where they come late there is nothing yet by which anything was valued. */
    @Override
    public LocalDate earliest(LocalDate toCome) {
        return ExchangeRates.sunday(toCome.minusDays(1));
    }

    @Override
    public List<Check> checks() {
        return List.of(WHOLE_WEEKS, POSITIVE, KNOWN, SUSPECT, IN_USE);
    }

    @Override
    public Map<String, String> constants(long release) {
        return Map.of("source", "release:" + release);
    }
}
