package org.openpass.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.declaration.model.CustomsValuation;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.reference.ExchangeRates;
import org.openpass.reference.Parameters;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.AssessmentRequest;
import org.openpass.tariff.NotAssessable;
import org.openpass.tariff.TariffApi;
import org.openpass.terms.Home;
import org.springframework.stereotype.Component;

/** Values a declaration's goods (Art. 30) and assesses duty and taxes on them by the law of a day; books nothing. */
@Component
public class DutyCalculation {

    private final TariffApi tariff;
    private final ExchangeRates rates;
    private final Parameters parameters;
    private final Home home;

    DutyCalculation(TariffApi tariff, ExchangeRates rates, Parameters parameters, Home home) {
        this.tariff = tariff;
        this.rates = rates;
        this.parameters = parameters;
        this.home = home;
    }

    /**
     * Duty and taxes of the document, by line and in total.
     *
     * @param day whose law and weekly rates of exchange apply: that of filing (Art. 16 to 18)
     * @throws NotAssessable with every line that has no rate
     * @throws IllegalStateException when a currency has no rate of the week
     */
    public Assessment calculate(DeclarationDocument document, LocalDate day) {
        return tariff.assess(request(document, day));
    }

    /** The customs value of all lines in whole smallest units of the home currency by the rates of the day's week; empty when a currency has none. */
    Optional<BigDecimal> value(DeclarationDocument document, LocalDate day) {
        try {
            return Optional.of(values(document, day).stream().map(BigDecimal::valueOf)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        } catch (IllegalStateException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * The customs values of the lines in their order, in whole smallest units of the home currency.
     *
     * @param day whose weekly rates of exchange apply: that of filing
     * @throws IllegalStateException when a currency has no rate of the week
     */
    public List<Long> values(DeclarationDocument document, LocalDate day) {
        return new CustomsValuation(currency -> rates.rate(currency, ExchangeRates.Direction.IMPORT, day)
                .orElseThrow(() -> new IllegalStateException("No weekly rate for " + currency + " on " + day)),
                home, parameters.on("rounding.customsValue", day).value().longValueExact())
                .valuesOf(document);
    }

    private AssessmentRequest request(DeclarationDocument document, LocalDate day) {
        List<Long> values = values(document, day);
        List<AssessmentRequest.Line> lines = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Line line = document.lines().get(i);
            lines.add(new AssessmentRequest.Line(line.number(), line.hsCode(), line.origin(), values.get(i),
                    line.quantity(), line.unit(), line.netWeight(), line.alcoholByVolume(), null, null));
        }
        return new AssessmentRequest(day, lines);
    }
}
