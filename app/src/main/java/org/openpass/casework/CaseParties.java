package org.openpass.casework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is a party to a case, of any kind. */
@Component
public class CaseParties {

    private final JdbcClient jdbc;

    CaseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parties' ids, each once; the caller has applied Visibility. */
    public List<Long> of(String caseNumber) {
        return jdbc.sql("select distinct party_id from casework.case_parties where case_number = ? order by party_id")
                .params(caseNumber).query(Long.class).list();
    }
}
