package org.openpass.declaration;

import java.util.List;
import java.util.Optional;
import org.openpass.casework.Cases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * States the facts of open cases that have none: they were opened by a release that stated none. What is closed shows in
 * no list of work.
 */
@Component
class FactsOfOldCases {

    private static final Logger log = LoggerFactory.getLogger(FactsOfOldCases.class);
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Declarations declarations;
    private final ChangeRows changes;
    private final DeclarationFacts facts;
    private final TransactionTemplate transaction;

    FactsOfOldCases(JdbcClient jdbc, Cases cases, Declarations declarations, ChangeRows changes, DeclarationFacts facts,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.declarations = declarations;
        this.changes = changes;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** Once after each start, beside what else happens. */
    @Scheduled(initialDelay = 0)
    void state() {
        String after = "";
        List<String> page;
        do {
            page = jdbc.sql("""
                    select number from casework.cases c where closed_at is null and kind in (?, ?) and number > ?
                    and not exists (select 1 from casework.case_facts f where f.case_number = c.number)
                    order by number limit ?
                    """).params(Filing.KIND, Change.CASE, after, PAGE).query(String.class).list();
            page.forEach(this::state);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
    }

    private void state(String caseNumber) {
        try {
            transaction.executeWithoutResult(s -> {
                cases.lock(caseNumber);
                about(caseNumber).ifPresent(declaration -> facts.make(caseNumber, declaration));
            });
        } catch (RuntimeException e) {
            log.warn("The facts of case {} cannot be stated; its lists go without them", caseNumber, e);
        }
    }

    private Optional<Declaration> about(String caseNumber) {
        return declarations.ofCase(caseNumber).or(() -> changes.ofCase(caseNumber)
                .flatMap(change -> declarations.find(change.declarationNumber())));
    }
}
