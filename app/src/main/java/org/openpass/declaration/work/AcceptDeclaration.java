package org.openpass.declaration.work;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpass.casework.Cases;
import org.openpass.cargo.CargoApi;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.engine.CaseWorker;
import org.openpass.risk.RiskApi;
import org.springframework.stereotype.Component;

/**
 * Accepts the declaration (수리, Art. 248): removal is permitted, payment falls due, clearance ends. While a request to
 * withdraw or amend is open it waits for the outcome; requests are made behind the same lock, so one of both is first.
 */
@Component
class AcceptDeclaration implements CaseWorker<AcceptDeclaration.Out> {

    /** How the step ended. */
    enum Acceptance { ACCEPTED, CHANGE_PENDING, WITHDRAWN }

    /** @param changeNumber the open request that acceptance waits for, or null */
    record Out(Acceptance acceptance, @Nullable String changeNumber) {
    }

    private final Declarations declarations;
    private final CargoApi cargo;
    private final CollectionApi collection;
    private final RiskApi risk;
    private final Cases cases;

    AcceptDeclaration(Declarations declarations, CargoApi cargo, CollectionApi collection, RiskApi risk, Cases cases) {
        this.declarations = declarations;
        this.cargo = cargo;
        this.collection = collection;
        this.risk = risk;
        this.cases = cases;
    }

    @Override
    public String jobType() {
        return "declaration.acceptDeclaration";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("declaration.checkDeclaration", "declaration.assessDuty");
    }

    @Override
    public Out work(Job<OfCase> job) {
        Declaration declaration = declarations.ofCase(job.caseNumber()).orElseThrow();
        if (declaration.pendingChange() != null) {
            return new Out(Acceptance.CHANGE_PENDING, declaration.pendingChange());
        }
        return declarations.accept(job.caseNumber()).map(acceptedAt -> {
            cargo.permitRemoval(declaration.number());
            CollectionApi.Notice notice = collection.accepted(job.caseNumber(), acceptedAt);
            risk.imported(declaration.importerId(), declaration.document().lines().stream()
                    .map(line -> line.hsCode().substring(0, 4)).collect(Collectors.toSet()));
            cases.close(job.caseNumber(), "ACCEPTED", "system",
                    notice.dueOn() == null ? Map.of() : Map.of("dueOn", notice.dueOn().toString()));
            return new Out(Acceptance.ACCEPTED, null);
        }).orElse(new Out(Acceptance.WITHDRAWN, null));
    }
}
