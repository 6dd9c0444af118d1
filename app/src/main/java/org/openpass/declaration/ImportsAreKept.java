package org.openpass.declaration;

import java.util.Collection;
import org.openpass.casework.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Import declarations, each with all requests to withdraw or amend it (Enforcement Decree Art. 3(1)1). */
@Component
class ImportsAreKept implements RetentionRule {

    private final JdbcClient jdbc;

    ImportsAreKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public String parameter() {
        return "retention.import.years";
    }

    @Override
    public Collection<String> with(String caseNumber) {
        return jdbc.sql("select c.case_number from declaration.changes c join declaration.declarations d "
                + "on d.number = c.declaration_number where d.case_number = ?").param(caseNumber).query(String.class).list();
    }
}
