package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was found not to be kept of the Act, by case and article: noted once. Fines are decided and served outside (Customs Act Art. 277(8)).
 */
@Component
public class Breaches {

    private final JdbcClient jdbc;
    private final Clock clock;

    Breaches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes it, unless the case has it already. @param most the highest fine, whole won */
    public void note(String caseNumber, long consignment, String article, long most) {
        jdbc.sql("""
                insert into cargo.breaches (case_number, consignment, article, most, found_at) select ?, ?, ?, ?, ?
                where not exists (select 1 from cargo.breaches where case_number = ? and article = ?)
                """).params(caseNumber, consignment, article, most, Timestamp.from(clock.instant()), caseNumber, article).update();
    }

    /** It was none: what made it one is allowed now. A decision on it stays. */
    public void lift(String caseNumber, String article) {
        jdbc.sql("delete from cargo.breaches where case_number = ? and article = ? and decision is null").params(caseNumber, article).update();
    }

    /** The articles, in the order in which they were found. */
    public List<String> of(String caseNumber) {
        return jdbc.sql("select article from cargo.breaches where case_number = ? order by id").param(caseNumber).query(String.class).list();
    }
}
