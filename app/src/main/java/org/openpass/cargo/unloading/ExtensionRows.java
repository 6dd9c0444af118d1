package org.openpass.cargo.unloading;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked and decided of more time for a carry-in. */
@Repository
class ExtensionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExtensionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a case, the first first. */
    List<Extension> of(String caseNumber) {
        return jdbc.sql("select * from cargo.unloading_extensions where case_number = ? order by round").param(caseNumber)
                .query(Extension.class).list();
    }

    /** That which is not done yet. */
    Optional<Extension> open(String caseNumber) {
        return of(caseNumber).stream().filter(each -> each.doneAt() == null).findFirst();
    }

    int ask(String caseNumber, LocalDate until, String why, String by) {
        return jdbc.sql("insert into cargo.unloading_extensions (case_number, round, asked_until, asked_why, asked_by, asked_at) "
                + "select ?, count(*) + 1, ?, ?, ?, ? from cargo.unloading_extensions where case_number = ? returning round")
                .params(caseNumber, until, why, by, now(), caseNumber).query(Integer.class).single();
    }

    void decided(Extension asked, String decision, LocalDate until, String why, String by) {
        jdbc.sql("update cargo.unloading_extensions set decision = ?, until = ?, why = ?, decided_by = ? where case_number = ? and round = ? "
                + "and done_at is null").param(1, decision).param(2, until, Types.DATE).param(3, why, Types.VARCHAR).param(4, by)
                .param(5, asked.caseNumber()).param(6, asked.round()).update();
    }

    void done(Extension decided) {
        jdbc.sql("update cargo.unloading_extensions set done_at = ? where case_number = ? and round = ?")
                .params(now(), decided.caseNumber(), decided.round()).update();
    }

    /** The consignments for which a round was asked. */
    List<Long> asked(String caseNumber, int round) {
        return jdbc.sql("select l.consignment from cargo.unloading_lines l join cargo.events e on e.effect_key = ? || l.consignment "
                + "where l.case_number = ? order by l.consignment").params(effect("asked", caseNumber, round), caseNumber).query(Long.class).list();
    }

    /** What the key of an event of the round begins with. */
    static String effect(String what, String caseNumber, int round) {
        return "carry-in-" + what + ":" + caseNumber + ":" + round + ":";
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
