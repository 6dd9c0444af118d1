package org.openpass.declaration.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.model.CustomsValuation;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.engine.Worker;
import org.openpass.reference.ExchangeRates;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.AssessmentRequest;
import org.openpass.tariff.TariffApi;
import org.springframework.stereotype.Component;

/** Values the goods, assesses duty and taxes by the law of the filing day, and books the payment slip. */
@Component
class AssessDuty implements Worker<AssessDuty.In, AssessDuty.Out> {

    /** @param selection what the decision select-lane answered */
    record In(String caseNumber, Selection selection) {
    }

    record Selection(String lane) {
    }

    record Out(boolean payFirst) {
    }

    private static final int ROUND = 1;

    private final Declarations declarations;
    private final DeclarationChecks checks;
    private final TariffApi tariff;
    private final ExchangeRates rates;
    private final CollectionApi collection;
    private final Timeline timeline;

    AssessDuty(Declarations declarations, DeclarationChecks checks, TariffApi tariff, ExchangeRates rates,
            CollectionApi collection, Timeline timeline) {
        this.declarations = declarations;
        this.checks = checks;
        this.tariff = tariff;
        this.rates = rates;
        this.collection = collection;
        this.timeline = timeline;
    }

    @Override
    public String jobType() {
        return "declaration.assessDuty";
    }

    @Override
    public Class<In> input() {
        return In.class;
    }

    @Override
    public Out work(Job<In> job) {
        Declaration declaration = declarations.ofCase(job.caseNumber()).orElseThrow();
        if (job.input().selection() != null) {
            declarations.selected(job.caseNumber(), job.input().selection().lane());
        }
        LocalDate day = checks.filingDay(declaration);
        Assessment assessment = tariff.assess(request(declaration, day));
        var terms = CollectionApi.Terms.valueOf(declaration.document().collectionForm().name());
        CollectionApi.Notice notice = collection.book(job.caseNumber(), ROUND, declaration.number(), assessment,
                terms, declaration.document().securityReference());
        timeline.add(job.caseNumber(), "ASSESSED", "system", Audience.PARTY,
                Map.of("amount", String.valueOf(notice.amount()), "notice", notice.number()), "ASSESSED:" + ROUND);
        return new Out(terms == CollectionApi.Terms.PAY_BEFORE_ACCEPTANCE && notice.status() == MoneyStatus.UNPAID);
    }

    private AssessmentRequest request(Declaration declaration, LocalDate day) {
        List<Long> values = new CustomsValuation(currency -> rates.rate(currency, ExchangeRates.Direction.IMPORT, day)
                .orElseThrow(() -> new IllegalStateException("No weekly rate for " + currency + " on " + day)))
                .valuesOf(declaration.document());
        List<AssessmentRequest.Line> lines = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Line line = declaration.document().lines().get(i);
            lines.add(new AssessmentRequest.Line(line.number(), line.hsCode(), line.origin(), values.get(i),
                    line.quantity(), line.unit(), line.netWeight(), line.alcoholByVolume(), null, null));
        }
        return new AssessmentRequest(day, lines);
    }
}
