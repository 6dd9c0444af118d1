package org.openpass.collection;

import java.util.List;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks payment slips overdue when their deadline passes; overdue never undoes acceptance. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class OverdueNotices {

    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final Timeline timeline;
    private final JdbcClient jdbc;

    OverdueNotices(Deadlines deadlines, Timeline timeline, JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${openpass.collection.overdue-every:PT30S}")
    @Transactional
    public void markOverdue() {
        List<Deadlines.Deadline> lapsed = deadlines.lapse(DueDates.DEADLINE, BATCH);
        for (Deadlines.Deadline deadline : lapsed) {
            int marked = jdbc.sql("update collection.notices set money_status = 'OVERDUE' where case_number = ? and round = ? "
                    + "and money_status = 'UNPAID'").params(deadline.caseNumber(), deadline.round()).update();
            if (marked > 0) {
                timeline.add(deadline.caseNumber(), "OVERDUE", "system", Audience.PARTY,
                        Map.of("article", deadline.article()), "OVERDUE:" + deadline.round() + ":"
                                + Seoul.lastDay(deadline.dueAt()));
            }
        }
    }
}
