package org.openpass.declaration.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.cargo.CargoApi;
import org.openpass.casework.Cases;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.Findings;
import org.openpass.declaration.model.FieldError;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Rejects the declaration with the reasons that the officer gave (각하, Art. 250(3)); the cargo is free again. */
@Component
class RefuseDeclaration implements CaseWorker<RefuseDeclaration.Out> {

    record Out(boolean refused) {
    }

    private final Declarations declarations;
    private final Findings findings;
    private final CargoApi cargo;
    private final Cases cases;

    RefuseDeclaration(Declarations declarations, Findings findings, CargoApi cargo, Cases cases) {
        this.declarations = declarations;
        this.findings = findings;
        this.cargo = cargo;
        this.cases = cases;
    }

    @Override
    public String jobType() {
        return "declaration.refuseDeclaration";
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
    public Out work(Job<OfCase> job) {
        Declaration declaration = declarations.ofCase(job.caseNumber()).orElseThrow();
        Findings.Finding finding = findings.latest(job.caseNumber(), "REFUSE");
        boolean refused = declarations.reject(job.caseNumber(), List.of(FieldError.of("declaration",
                "refused." + finding.request().get("ground"), finding.request().get("text"))));
        if (refused) {
            cargo.release(declaration.number());
            cases.close(job.caseNumber(), "REJECTED", finding.officer(),
                    Map.of("reasons", "refused." + finding.request().get("ground")));
        }
        return new Out(refused);
    }
}
