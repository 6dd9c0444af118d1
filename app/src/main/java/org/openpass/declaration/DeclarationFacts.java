package org.openpass.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Parties;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.FactsOfCases;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.risk.RiskApi;
import org.openpass.risk.RiskApi.SelectionInputs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * States the facts of declarations and of requests about them, as they become known. No task comes before the check, and
 * every declaration is checked: that is where they are stated, in one statement.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeclarationFacts {

    private static final int MOST_GOODS = 200;
    private static final int MOST_DIGITS = 18;
    private static final int ROUND = 1;
    private static final String PERISHABLE = "perishable";

    private final FactsOfCases facts;
    private final Parties parties;
    private final DutyCalculation duty;
    private final RiskApi risk;
    private final PerishableGoods perishable;

    DeclarationFacts(FactsOfCases facts, Parties parties, DutyCalculation duty, RiskApi risk,
            PerishableGoods perishable) {
        this.perishable = perishable;
        this.facts = facts;
        this.parties = parties;
        this.duty = duty;
        this.risk = risk;
    }

    /** It was checked: whose goods they are and which, what its lane is decided on, and the customs value. */
    public void checked(Declaration declaration, SelectionInputs inputs) {
        facts.begin(declaration.caseNumber(), of(declaration, inputs, value(declaration, declaration.document())));
    }

    /** It did not stand the check: whose goods they are and which. */
    public void refused(Declaration declaration) {
        facts.begin(declaration.caseNumber(), of(declaration, null, null));
    }

    /** Its lane was selected, and it waits there. */
    void selected(String caseNumber, String lane) {
        facts.lane(caseNumber, lane);
    }

    /** The document took the place of the declaration's. */
    void amended(Declaration before, DeclarationDocument document) {
        CaseFacts present = present(before);
        Set<String> factors = new LinkedHashSet<>(present.factors());
        factors.remove(PERISHABLE);
        factors.addAll(factors(document, before.filingDay()));
        facts.state(before.caseNumber(), present.about(value(before, document), origins(document), goods(document),
                factors));
    }

    /** A request about the declaration was opened as this case: it is about the same goods. */
    void requested(String caseNumber, Declaration declaration) {
        facts.begin(caseNumber, present(declaration).inLane(declaration.lane()));
    }

    /** States the facts of a case that was opened before there were any, and of its tasks. */
    void make(String caseNumber, Declaration declaration) {
        facts.state(caseNumber, anew(declaration));
    }

    private CaseFacts present(Declaration declaration) {
        return facts.of(declaration.caseNumber()).orElseGet(() -> anew(declaration));
    }

    private CaseFacts anew(Declaration declaration) {
        return of(declaration, risk.drawn(declaration.caseNumber(), ROUND).orElse(null),
                value(declaration, declaration.document()));
    }

    private CaseFacts of(Declaration declaration, SelectionInputs inputs, BigDecimal value) {
        DeclarationDocument document = declaration.document();
        Set<String> factors = new LinkedHashSet<>(factors(inputs));
        factors.addAll(factors(document, declaration.filingDay()));
        return new CaseFacts(parties.get(declaration.importerId()).name(), declaration.importerId(),
                inputs != null && inputs.aeo(), declaration.lane(), value, origins(document), goods(document), factors);
    }

    private Set<String> factors(DeclarationDocument document, LocalDate day) {
        return perishable.among(document.lines().stream().map(Line::hsCode).toList(), day)
                ? Set.of(PERISHABLE) : Set.of();
    }

    private static Set<String> factors(SelectionInputs inputs) {
        Set<String> factors = new LinkedHashSet<>();
        if (inputs != null) {
            factors.add("risk." + inputs.importerRisk());
            if (inputs.aeo()) {
                factors.add("aeo");
            }
        }
        return factors;
    }

    /** Null where it is not known, or too large to be shown: lists do not stop a declaration. */
    private BigDecimal value(Declaration declaration, DeclarationDocument document) {
        Optional<BigDecimal> value = duty.value(document, declaration.filingDay());
        return value.filter(v -> v.precision() <= MOST_DIGITS).orElse(null);
    }

    private static List<String> origins(DeclarationDocument document) {
        return document.lines().stream().map(Line::origin).distinct().sorted().toList();
    }

    private static String goods(DeclarationDocument document) {
        String goods = document.lines().stream().map(Line::description).distinct().limit(3)
                .collect(Collectors.joining(", "));
        return goods.codePointCount(0, goods.length()) <= MOST_GOODS ? goods
                : goods.substring(0, goods.offsetByCodePoints(0, MOST_GOODS - 1)) + "…";
    }
}
