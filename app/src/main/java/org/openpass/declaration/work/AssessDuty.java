package org.openpass.declaration.work;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.access.Parties;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.DutyCalculation;
import org.openpass.declaration.LateFilings;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.engine.Worker;
import org.openpass.tariff.Assessment;
import org.springframework.stereotype.Component;

/** Values the goods, assesses duty and taxes by the law of the filing day, with what a late declaration costs, and books the payment slip. */
@Component
class AssessDuty implements Worker<AssessDuty.In, AssessDuty.Out> {

    /** @param selection what the decision select-lane answered */
    record In(String caseNumber, @Nullable Selection selection) {
    }

    record Selection(String lane) {
    }

    /** What comes before acceptance. */
    enum First { NOTHING, PAYMENT, SECURITY }

    record Out(First firstComes) {
    }

    private final Declarations declarations;
    private final DutyCalculation duty;
    private final LateFilings late;
    private final CollectionApi collection;
    private final Parties parties;
    private final Timeline timeline;

    AssessDuty(Declarations declarations, DutyCalculation duty, LateFilings late, CollectionApi collection, Parties parties,
            Timeline timeline) {
        this.declarations = declarations;
        this.duty = duty;
        this.late = late;
        this.collection = collection;
        this.parties = parties;
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
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("declaration.checkDeclaration");
    }

    @Override
    public Out work(Job<In> job) {
        Declaration declaration = declarations.ofCase(job.caseNumber()).orElseThrow();
        if (declaration.status() == DeclarationStatus.WITHDRAWN || declaration.status() == DeclarationStatus.REJECTED) {
            return new Out(First.NOTHING);
        }
        if (job.input().selection() != null && declaration.lane() == null) {
            declarations.selected(job.caseNumber(), job.input().selection().lane());
        }
        Assessment assessment = duty.calculate(declaration.document(), declaration.filingDay());
        CollectionApi.Terms terms = terms(declaration);
        CollectionApi.Notice notice = collection.book(job.caseNumber(), declaration.number(),
                late.with(declaration, declaration.document(), assessment), terms, declaration.importerId());
        timeline.add(job.caseNumber(), "ASSESSED", "system", Audience.PARTY,
                Map.of("amount", String.valueOf(notice.amount()), "notice", notice.number()), "ASSESSED:1");
        return new Out(first(declaration, terms, notice));
    }

    /** Security is asked only of the persons whom Art. 248(2) names; of them it is, unless they pay first. */
    private CollectionApi.Terms terms(Declaration declaration) {
        CollectionForm form = declaration.document().collectionForm();
        boolean named = parties.get(declaration.importerId()).securityGround() != null;
        if (named) {
            return form == CollectionForm.PAY_BEFORE_ACCEPTANCE ? CollectionApi.Terms.PAY_BEFORE_ACCEPTANCE
                    : CollectionApi.Terms.SECURITY;
        }
        return form == CollectionForm.SECURITY ? CollectionApi.Terms.PAY_AFTER_ACCEPTANCE
                : CollectionApi.Terms.valueOf(form.name());
    }

    private First first(Declaration declaration, CollectionApi.Terms terms, CollectionApi.Notice notice) {
        if (notice.status() != MoneyStatus.UNPAID) {
            return First.NOTHING;
        }
        return switch (terms) {
            case PAY_BEFORE_ACCEPTANCE -> First.PAYMENT;
            case SECURITY -> collection.secure(declaration.caseNumber(), declaration.document().securityReference())
                    .isEmpty() ? First.NOTHING : First.SECURITY;
            default -> First.NOTHING;
        };
    }
}
