package org.openpass.collection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds payers who chose to pay first (Art. 9(2)) and have not: no statutory deadline runs, so nothing lapses; the
 * reminder stands in the timeline that they see.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class PaymentReminders {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Parameters parameters;
    private final Clock clock;

    PaymentReminders(JdbcClient jdbc, Timeline timeline, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.parameters = parameters;
        this.clock = clock;
    }

    private record Reminded(String notice, String caseNumber, long amount, int reminders) {
    }

    @Scheduled(fixedDelayString = "${openpass.collection.overdue-every:PT30S}")
    @Transactional
    public void remind() {
        Instant now = clock.instant();
        Duration every = Duration.ofDays(parameters.on("payment.reminderDays", Seoul.day(now)).value()
                .longValueExact());
        int most = parameters.on("payment.mostReminders", Seoul.day(now)).value().intValueExact();
        jdbc.sql("""
                update collection.notices n set reminded_at = ?, reminders = n.reminders + 1 from (
                    select notice_number from collection.notices
                    where money_status = 'UNPAID' and collection_form in ('PAY_BEFORE_ACCEPTANCE', 'SECURITY')
                    and due_on is null and reminders < ? and coalesce(reminded_at, issued_at) < ?
                    limit ? for update skip locked) late
                where n.notice_number = late.notice_number
                returning n.notice_number, n.case_number, n.amount, n.reminders
                """).params(Timestamp.from(now), most, Timestamp.from(now.minus(every)), BATCH)
                .query((rs, n) -> new Reminded(rs.getString(1), rs.getString(2), rs.getLong(3), rs.getInt(4))).list()
                .forEach(r -> timeline.add(r.caseNumber(), "REMINDED", "system", Audience.PARTY,
                        Map.of("amount", String.valueOf(r.amount()), "notice", r.notice()),
                        "REMINDED:" + r.notice() + ":" + r.reminders()));
    }
}
