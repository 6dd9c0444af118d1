package org.openpass.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.CargoApi;
import org.openpass.casework.CaseEnd;
import org.openpass.casework.Cases;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.model.FieldError;
import org.openpass.tasks.Tasks;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A declaration that customs ends before its process is over is rejected (각하, Art. 250(3)): the law knows no other end than that,
 * acceptance and withdrawal. The cargo is free again, what was to be paid is not, and what was paid is given back.
 */
@Component
class DeclarationEnd implements CaseEnd {

    private static final String GROUND = "refused.REQUIREMENTS_NOT_MET";

    private final Declarations declarations;
    private final Supplements supplements;
    private final CargoApi cargo;
    private final CollectionApi collection;
    private final Tasks tasks;
    private final Cases cases;

    DeclarationEnd(Declarations declarations, Supplements supplements, CargoApi cargo, CollectionApi collection, Tasks tasks,
            Cases cases) {
        this.declarations = declarations;
        this.supplements = supplements;
        this.cargo = cargo;
        this.collection = collection;
        this.tasks = tasks;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "import-declaration";
    }

    @Override
    public Label means() {
        return Label.of("act.end.declaration");
    }

    /** A request is decided by who was asked, not by the end of what it is about. */
    @Override
    public Optional<Label> hindrance(String caseNumber) {
        return declarations.ofCase(caseNumber).filter(declaration -> declaration.pendingChange() != null)
                .map(pending -> Label.of("act.end.declaration.change"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String caseNumber, String reason, String article, String actor) {
        Declaration declaration = declarations.ofCase(caseNumber).orElseThrow();
        if (!declarations.reject(caseNumber, List.of(FieldError.of("declaration", GROUND, reason)))) {
            throw new IllegalStateException("Declaration " + declaration.number() + " has ended, its case has not");
        }
        cargo.release(declaration.number());
        collection.cancel(caseNumber);
        supplements.close(caseNumber);
        tasks.close(caseNumber);
        cases.close(caseNumber, "REJECTED", actor, Map.of("reasons", GROUND, "article", article));
    }
}
