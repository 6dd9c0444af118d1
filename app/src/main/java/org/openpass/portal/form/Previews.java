package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.declaration.DutyCalculation;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.DraftReading;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.reference.ExchangeRates;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.AssessmentError;
import org.openpass.tariff.NotAssessable;
import org.openpass.terms.HsCode;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;

/** Reckons duty and taxes of what was typed so far, by the law of a day; what is not complete yet is left out and named. */
@Component
class Previews {

    private static final int MOST_DIGITS = 13;

    /**
     * What it comes to.
     *
     * @param assessment null when nothing can be reckoned yet
     * @param missing what is still needed, in the reader's words
     */
    record Preview(Assessment assessment, List<String> missing) {
    }

    private final DutyCalculation duty;
    private final ExchangeRates rates;
    private final Choices choices;

    Previews(DutyCalculation duty, ExchangeRates rates, Choices choices) {
        this.duty = duty;
        this.rates = rates;
        this.choices = choices;
    }

    /** By today's law, as it would be filed now. */
    Preview of(DraftContent draft) {
        return of(draft, choices.today());
    }

    /** By the law and the rates of the day. */
    Preview of(DraftContent draft, LocalDate day) {
        DeclarationDocument typed = DraftReading.of(draft).document();
        List<String> missing = new ArrayList<>();
        Set<String> unpublished = currencies(typed).stream().filter(currency ->
                rates.rate(currency, ExchangeRates.Direction.IMPORT, day).isEmpty())
                .collect(Collectors.toSet());
        if (typed.currency() == null) {
            missing.add(text("preview.currency"));
        }
        unpublished.forEach(currency -> missing.add(text("preview.rate", currency)));
        List<Line> complete = typed.lines().stream().filter(Previews::complete).toList();
        typed.lines().stream().filter(line -> !complete(line)).map(Line::number)
                .forEach(number -> missing.add(text("preview.line", number)));
        return !missing.isEmpty() && (typed.currency() == null || !unpublished.isEmpty())
                ? new Preview(null, missing) : new Preview(reckon(typed, complete, missing, day), missing);
    }

    /** Lines that the tariff cannot assess are named and left out, the others are reckoned. */
    private Assessment reckon(DeclarationDocument typed, List<Line> lines, List<String> missing, LocalDate day) {
        if (lines.isEmpty()) {
            return null;
        }
        try {
            return duty.calculate(with(typed, lines), day);
        } catch (NotAssessable wrong) {
            boolean korean = Texts.locale().getLanguage().equals("ko");
            wrong.errors().forEach(e -> missing.add(korean ? e.messageKo() : e.message()));
            Set<Integer> out = wrong.errors().stream().map(AssessmentError::line).collect(Collectors.toSet());
            List<Line> rest = lines.stream().filter(line -> !out.contains(line.number())).toList();
            return rest.size() < lines.size() ? reckon(typed, rest, missing, day) : null;
        }
    }

    private static boolean complete(Line line) {
        return HsCode.isValid(line.hsCode()) && plausible(line.amount()) && line.amount().signum() > 0;
    }

    private static boolean plausible(BigDecimal amount) {
        return amount != null && amount.signum() >= 0 && amount.precision() - amount.scale() <= MOST_DIGITS;
    }

    private static Charge whole(Charge charge) {
        return charge != null && plausible(charge.amount()) && charge.currency() != null ? charge : null;
    }

    private static Set<String> currencies(DeclarationDocument d) {
        return Stream.concat(Stream.ofNullable(d.currency()), Stream.of(d.freight(), d.insurance(), d.additions(),
                        d.deductions()).map(Previews::whole).filter(Objects::nonNull)
                .map(Charge::currency)).collect(Collectors.toSet());
    }

    private static DeclarationDocument with(DeclarationDocument d, List<Line> lines) {
        return new DeclarationDocument(d.declarationNumber(), d.reference(), d.customsOffice(), d.declarant(),
                d.importer(), d.exporter(), d.collectionForm(), d.securityReference(), d.billOfLading(), d.incoterm(),
                d.currency(), d.invoiceAmount(), whole(d.freight()), whole(d.insurance()), whole(d.additions()),
                whole(d.deductions()), d.totalPackages(), d.totalGrossWeight(), d.numberOfLines(), d.transportMode(),
                d.exportCountry(), lines);
    }
}
