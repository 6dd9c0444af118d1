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
        return RateChecks.ALL;
    }

    @Override
    public Map<String, String> constants(long release) {
        return Map.of("source", SOURCE + release);
    }
}
