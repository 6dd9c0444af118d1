package org.openpass.declaration.work;

import java.time.LocalDate;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.DutyCalculation;
import org.openpass.engine.Worker;
import org.openpass.tariff.Assessment;
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
    private final DutyCalculation duty;
    private final CollectionApi collection;
    private final Timeline timeline;

    AssessDuty(Declarations declarations, DeclarationChecks checks, DutyCalculation duty, CollectionApi collection,
            Timeline timeline) {
        this.declarations = declarations;
        this.checks = checks;
        this.duty = duty;
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
        Assessment assessment = duty.calculate(declaration.document(), day);
        var terms = CollectionApi.Terms.valueOf(declaration.document().collectionForm().name());
        CollectionApi.Notice notice = collection.book(job.caseNumber(), ROUND, declaration.number(), assessment,
                terms, declaration.document().securityReference());
        timeline.add(job.caseNumber(), "ASSESSED", "system", Audience.PARTY,
                Map.of("amount", String.valueOf(notice.amount()), "notice", notice.number()), "ASSESSED:" + ROUND);
        return new Out(terms == CollectionApi.Terms.PAY_BEFORE_ACCEPTANCE && notice.status() == MoneyStatus.UNPAID);
    }
}
