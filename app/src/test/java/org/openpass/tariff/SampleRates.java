package org.openpass.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.tariff.model.Cascade;
import org.openpass.tariff.model.Goods;
import org.openpass.tariff.model.Missing;
import org.openpass.tariff.model.RateBook;
import org.openpass.tariff.model.Rounding;
import org.openpass.tariff.model.TaxLaw;
import org.openpass.terms.Homes;

/** The rates that the product carries, without a database. */
final class SampleRates {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /** Lines to KRW 1, totals to KRW 10, liquor from one degree on. */
    static final TaxLaw LAW = korea(new Rounding(1, 10));

    private static final RateBook BOOK = new RateBook(
            Stream.of("kr-duty-rates.csv", "gb-test-duty-rates.csv")
                    .flatMap(file -> rows(file, new DutyRateTable()).stream()).toList(),
            Stream.of("law-internal-taxes.csv", "gb-test-internal-taxes.csv")
                    .flatMap(file -> rows(file, new InternalTaxTable()).stream()).toList());

    private SampleRates() {
    }

    static TaxLaw korea(Rounding rounding) {
        return new TaxLaw(Homes.of("KR"), rounding, BigDecimal.ONE);
    }

    static LineAssessment assess(String code, Goods goods) {
        return assess(code, goods, null, TODAY);
    }

    static LineAssessment assess(String code, Goods goods, String claimed, LocalDate on) {
        try {
            List<TaxLine> taxes = Cascade.taxes(goods, BOOK.dutyRates("HSK-SAMPLE", code, goods.origin(), on), claimed,
                    BOOK.internalTaxes("HSK-SAMPLE", code, on), LAW).orElseThrow();
            return new LineAssessment(1, null, goods.value().longValueExact(), taxes);
        } catch (Missing missing) {
            throw new AssertionError(missing);
        }
    }

    static <T> List<T> rows(String file, TariffTable<T> table) {
        try (InputStream csv = SampleRates.class.getResourceAsStream("/sample/tariff/" + file)) {
            LoadErrors errors = new LoadErrors();
            List<T> rows = TariffFile.read(new InputStreamReader(csv, StandardCharsets.UTF_8))
                    .rows(table.columns(), errors, row -> table.read(row, file));
            if (errors.count() > 0) {
                throw new AssertionError(errors.kept());
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
