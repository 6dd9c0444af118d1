package org.openpass.tariff;

import java.util.List;
import java.util.Map;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.tariff.model.Rate;
import org.openpass.tariff.model.RateKind;
import org.springframework.stereotype.Component;

/**
 * {@code tariff.duty_rates} as two people change them: as Customs Act Art. 17 applies the law of the day of filing, a rate
 * has a first day that is to come, and what a former day owed is never worked out otherwise.
 */
@Component
class DutyRateRelease implements GovernedTable {

    /** Before the id of the release as the source of its rates. */
    static final String SOURCE = "release:";

    private static final Check HAS_A_RATE = new Check("""
            select number, 'ad_valorem', 'rate.missing', null from release.rows
            where release = :release and act = 'SET' and coalesce(after ->> 'ad_valorem', after ->> 'specific_amount') is null
            """, false);
    private static final Check UNIT_WITH_AMOUNT = new Check("""
            select number, 'unit', 'rate.unit', after ->> 'unit' from release.rows
            where release = :release and act = 'SET'
                and (after ->> 'unit' is null) <> (after ->> 'specific_amount' is null)
            """, false);
    /** The colon comes after nine; so asked, the index by pattern answers. */
    private static final Check NAMES_A_COMMODITY = new Check("""
            select r.number, 'code_prefix', 'rate.noCommodity', r.after ->> 'code_prefix' from release.rows r
            where r.release = :release and r.act = 'SET' and not exists (
                select 1 from tariff.commodities c
                where c.code ~>=~ (r.after ->> 'code_prefix') and c.code ~<~ ((r.after ->> 'code_prefix') || ':')
                    and c.valid_from <= r.valid_from and coalesce(c.valid_to, 'infinity') >= r.valid_from)
            """, true);

    @Override
    public String name() {
        return "tariff.duty_rates";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("nomenclature", TariffRow.NOMENCLATURES),
                Column.text("code_prefix", "[0-9]{2,10}").filled(),
                Column.text("rate_kind", RateKind.CODES).filled(),
                Column.text("origin", "[A-Z]{2}( [A-Z]{2})*"),
                Column.number("ad_valorem", 0, TariffRow.HIGHEST_PER_CENT),
                Column.number("specific_amount", 0, TariffRow.HIGHEST_AMOUNT),
                Column.code("unit", Rate.units()),
                Column.day("valid_from").filled(), Column.day("valid_to"), Column.text("article", null));
    }

    @Override
    public List<String> key() {
        return List.of("nomenclature", "code_prefix", "rate_kind", "origin");
    }

    /** A notice brings all rates of a kind, and says nothing of the other kinds. */
    @Override
    public List<String> scope() {
        return List.of("nomenclature", "rate_kind");
    }

    @Override
    public List<Check> checks() {
        return List.of(HAS_A_RATE, UNIT_WITH_AMOUNT, NAMES_A_COMMODITY);
    }

    @Override
    public Map<String, String> constants(long release) {
        return Map.of("source", SOURCE + release);
    }
}
