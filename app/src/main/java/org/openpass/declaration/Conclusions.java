package org.openpass.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpass.cargo.CargoApi;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.engine.ProcessStarter;
import org.openpass.tasks.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the outcome of a request does to the declaration, in one transaction behind the lock of its case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Conclusions {

    static final String APPROVED = "APPROVED";
    static final String DISMISSED = "DISMISSED";

    private final ChangeRows changes;
    private final Declarations declarations;
    private final Amendments amendments;
    private final CargoApi cargo;
    private final CollectionApi collection;
    private final Supplements supplements;
    private final ChangePeriods periods;
    private final Tasks tasks;
    private final Cases cases;
    private final Timeline timeline;
    private final ProcessStarter engine;

    Conclusions(ChangeRows changes, Declarations declarations, Amendments amendments, CargoApi cargo,
            CollectionApi collection, Supplements supplements, ChangePeriods periods, Tasks tasks, Cases cases,
            Timeline timeline, ProcessStarter engine) {
        this.changes = changes;
        this.declarations = declarations;
        this.amendments = amendments;
        this.cargo = cargo;
        this.collection = collection;
        this.supplements = supplements;
        this.periods = periods;
        this.tasks = tasks;
        this.cases = cases;
        this.timeline = timeline;
        this.engine = engine;
    }

    /**
     * Concludes the request of a case by what was decided; what nobody decided in time is approved (Art. 250(5)).
     *
     * @return APPROVED or DISMISSED
     */
    public String conclude(String changeCase) {
        Change change = changes.ofCase(changeCase).orElseThrow();
        if (change.outcome() != null) {
            return change.outcome();
        }
        String declarationCase = declarations.find(change.declarationNumber()).orElseThrow().caseNumber();
        CaseFile file = cases.lock(declarationCase);
        Declaration declaration = declarations.find(change.declarationNumber()).orElseThrow();
        boolean decided = "APPROVE".equals(change.decision()) || "DISMISS".equals(change.decision());
        boolean deemed = !decided && !change.taxOnly();
        Optional<String> hindrance = "DISMISS".equals(change.decision()) ? Optional.of(change.decisionReason())
                : hindrance(change, declaration);
        String outcome = hindrance.isPresent() ? DISMISSED : APPROVED;
        changes.concluded(changeCase, outcome, hindrance.orElse(null), deemed && hindrance.isEmpty());
        periods.close(changeCase, deemed && hindrance.isEmpty());
        declarations.pendingChange(declaration.number(), null);
        String actor = change.decidedBy() == null ? "system" : change.decidedBy();
        if (hindrance.isEmpty()) {
            if (change.kind() == Change.Kind.WITHDRAWAL) {
                withdraw(change, declaration, file, actor, deemed);
            } else {
                amendments.apply(declaration, change.document(), change.number(), change.applicant());
                settleNothingDue(declaration);
            }
        } else {
            timeline.add(declarationCase, "CHANGE_DISMISSED", actor, Audience.PARTY,
                    Map.of("change", change.number(), "reason", hindrance.get()), "CHANGE_DISMISSED:" + change.number());
        }
        if (file.closedAt() == null && (hindrance.isPresent() || change.kind() == Change.Kind.AMENDMENT)) {
            engine.publish(declarationCase, "change-concluded", change.number(), "concluded:" + change.number(),
                    Map.of());
        }
        cases.close(changeCase, outcome, actor, deemed && hindrance.isEmpty() ? Map.of("deemed", "Art. 250(5)")
                : Map.of());
        return outcome;
    }

    /** Why what was asked for cannot be done any more, although nobody dismissed it. */
    private Optional<String> hindrance(Change change, Declaration declaration) {
        if (declaration.status() == DeclarationStatus.REJECTED || declaration.status() == DeclarationStatus.WITHDRAWN) {
            return Optional.of("The declaration had ended before the request was decided.");
        }
        if (change.kind() == Change.Kind.WITHDRAWAL) {
            return cargo.hold(declaration.number()) ? Optional.empty()
                    : Optional.of("The goods were carried out before the request was decided (Art. 250(1)).");
        }
        if (change.decision() == null && !change.taxOnly()) {
            return Optional.of("Nobody decided on the request while its records were kept (Art. 12).");
        }
        List<AmendmentItem> now = amendments.items(declaration, change.document());
        if (!now.equals(change.items())) {
            return Optional.of("The declaration was changed after the request: "
                    + now.stream().map(AmendmentItem::field).collect(Collectors.joining(", ")) + ".");
        }
        if (collection.paid(declaration.caseNumber()) && amendments.changesTax(declaration, change.document())) {
            return Optional.of("The tax was paid before the request was decided (Art. 38(5)).");
        }
        return amendments.hindered(declaration, change.document())
                .map(error -> error.field() + ": " + error.message() + " " + error.mend());
    }

    private void withdraw(Change change, Declaration declaration, CaseFile file, String actor, boolean deemed) {
        declarations.withdraw(declaration.number());
        cargo.release(declaration.number());
        collection.cancel(declaration.caseNumber());
        supplements.close(declaration.caseNumber());
        Map<String, String> detail = deemed ? Map.of("change", change.number(), "deemed", "Art. 250(5)")
                : Map.of("change", change.number());
        if (file.closedAt() == null) {
            tasks.close(declaration.caseNumber());
            cases.close(declaration.caseNumber(), "WITHDRAWN", actor, detail);
            engine.publish(declaration.caseNumber(), "declaration-withdrawn", "withdrawn:" + declaration.number(),
                    Map.of());
        } else {
            // Accepted before: the acceptance lapses (Art. 250(2)).
            cases.endAnew(declaration.caseNumber(), "WITHDRAWN", actor, detail);
        }
    }

    /** A correction may leave nothing to pay: then who waits for the payment waits no longer. */
    private void settleNothingDue(Declaration declaration) {
        collection.ofCase(declaration.caseNumber()).map(CollectionApi.Booked::notice)
                .filter(n -> n.status() == CollectionApi.MoneyStatus.NONE_DUE).ifPresent(n ->
                        engine.publish(declaration.caseNumber(), "duty-paid", n.number(), Map.of()));
    }
}
