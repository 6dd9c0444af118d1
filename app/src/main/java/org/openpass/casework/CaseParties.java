package org.openpass.casework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is a party to a case, of any kind. */
@Component
public class CaseParties {

    private final JdbcClient jdbc;

    CaseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the party one of the case's; it sees the case from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(String caseNumber, long partyId, String part) {
        jdbc.sql("insert into casework.case_parties (case_number, party_id, part) values (?, ?, ?) on conflict do nothing")
                .params(caseNumber, partyId, part).update();
    }

    /** The parties' ids, each once; the caller has applied Visibility. */
    public List<Long> of(String caseNumber) {
        return jdbc.sql("select distinct party_id from casework.case_parties where case_number = ? order by party_id")
                .params(caseNumber).query(Long.class).list();
    }
}
