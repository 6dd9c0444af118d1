package org.openpass.tariff;

import java.time.LocalDate;
import java.util.List;
import org.openpass.tariff.model.DutyRate;
import org.openpass.tariff.model.RateKind;

/** {@code tariff.duty_rates}. */
final class DutyRateTable implements TariffTable<DutyRate> {

    @Override
    public String name() {
        return "tariff.duty_rates";
    }

    @Override
    public List<String> columns() {
        return List.of("nomenclature", "code_prefix", "rate_kind", "origin", "ad_valorem", "specific_amount", "unit",
                "valid_from", "valid_to", "article");
    }

    @Override
    public DutyRate read(TariffRow row, String source) {
        String kind = row.required("rate_kind");
        if (kind != null && RateKind.of(kind) == null) {
            row.wrong("rate_kind", "\"" + kind + "\" is not known",
                    "use A, B, C, D, E1, G, H, K, P1, P3, R, S, U, V, W1, W2 or an agreement such as FUS1");
        }
        LocalDate from = row.date("valid_from", true);
        return new DutyRate(row.nomenclature(),
                row.matching("code_prefix", "[0-9]{2,10}", "give the first two to ten digits of the codes"), kind,
                row.matching("origin", "([A-Z]{2}( [A-Z]{2})*)?", "give ISO 3166 codes parted by single spaces"),
                row.rate(), from, row.lastDay(from), row.text("article"));
    }

    @Override
    public String key(DutyRate row) {
        return row.nomenclature() + " " + row.prefix() + " " + row.kind() + " " + row.origin();
    }

    @Override
    public LocalDate from(DutyRate row) {
        return row.from();
    }

    @Override
    public LocalDate to(DutyRate row) {
        return row.to();
    }

    @Override
    public String insert() {
        return """
                insert into tariff.duty_rates
                    (nomenclature, code_prefix, rate_kind, origin, ad_valorem, specific_amount, unit,
                     valid_from, valid_to, article, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    }

    @Override
    public Object[] values(DutyRate row, String source) {
        return new Object[] {row.nomenclature(), row.prefix(), row.kind(), row.origin(), row.rate().adValorem(),
            row.rate().specific(), row.rate().unit(), row.from(), row.to(), row.article(), source};
    }
}
