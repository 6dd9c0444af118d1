package org.openpass.declaration.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.casework.Cases;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationFacts;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.FieldError;
import org.openpass.engine.CaseWorker;
import org.openpass.engine.DecisionParameters;
import org.openpass.reference.Parameters;
import org.openpass.risk.RiskApi;
import org.openpass.risk.RiskApi.SelectionInputs;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a declaration against the world's state and gathers what its lane is decided on. */
@Component
class CheckDeclaration implements CaseWorker<CheckDeclaration.Out> {

    /**
     * @param filedOn the day whose law it is judged by, for tables of law that have days of effect
     * @param parameters what the decisions of the process read by name, of the day of filing
     * @param taxFacts what the law names goods by whose tax is reviewed first
     * @param reviewDueAt the goal of a review that begins now
     * @param inspectionDueAt the goal of an inspection that is ordered now
     */
    record Out(boolean inOrder, LocalDate filedOn, List<String> chapters, List<String> origins, String importerRisk, boolean firstImport,
            double randomDraw, double randomShare, boolean aeo, Map<String, Object> parameters,
            TaxReviewFacts.@Nullable Facts taxFacts, @Nullable String reviewDueAt, @Nullable String inspectionDueAt) {
    }

    private static final int ROUND = 1;
    private static final String PROCESS = "import-declaration";

    private final Declarations declarations;
    private final DeclarationFacts facts;
    private final DeclarationChecks checks;
    private final RiskApi risk;
    private final TaxReviewFacts taxReview;
    private final TaxReviewRows reviewed;
    private final Goals goals;
    private final Cases cases;
    private final DecisionParameters named;
    private final Parameters parameters;

    CheckDeclaration(Declarations declarations, DeclarationFacts facts, DeclarationChecks checks, RiskApi risk,
            TaxReviewFacts taxReview, TaxReviewRows reviewed, Goals goals, Cases cases, DecisionParameters named, Parameters parameters) {
        this.named = named;
        this.parameters = parameters;
        this.declarations = declarations;
        this.facts = facts;
        this.checks = checks;
        this.risk = risk;
        this.taxReview = taxReview;
        this.reviewed = reviewed;
        this.goals = goals;
        this.cases = cases;
    }

    @Override
    public String jobType() {
        return "declaration.checkDeclaration";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        Declaration declaration = declarations.ofCase(job.caseNumber()).orElseThrow();
        LocalDate day = declaration.filingDay();
        List<FieldError> reasons = checks.check(declaration, day);
        if (!reasons.isEmpty()) {
            facts.refused(declaration);
            if (declarations.reject(job.caseNumber(), reasons)) {
                cases.close(job.caseNumber(), "REJECTED", "system",
                        Map.of("reasons", reasons.stream().map(FieldError::code).distinct()
                                .collect(Collectors.joining(", "))));
            }
            return new Out(false, day, List.of(), List.of(), "LOW", false, 1, 0, false, Map.of(), null, null, null);
        }
        List<Line> lines = declaration.document().lines();
        SelectionInputs s = risk.selectionInputs(job.caseNumber(), ROUND, declaration.importerId(),
                lines.stream().map(l -> l.hsCode().substring(0, 4)).collect(Collectors.toSet()),
                lines.stream().map(l -> l.hsCode().substring(0, 2)).distinct().sorted().toList(),
                lines.stream().map(Line::origin).distinct().sorted().toList(), day);
        facts.checked(declaration, s);
        TaxReviewFacts.Facts taxFacts = taxReview.of(declaration, day);
        reviewed.keep(job.caseNumber(), day, taxFacts);
        String office = declaration.document().customsOffice();
        return new Out(true, day, s.chapters(), s.origins(), s.importerRisk(), s.firstImport(),
                s.randomDraw().doubleValue(), s.randomShare().doubleValue(), s.aeo(),
                parameters.context(named.of(PROCESS), day), taxFacts,
                goals.due("clearance.documentReview.goal", office), goals.due("clearance.inspection.goal", office));
    }
}
