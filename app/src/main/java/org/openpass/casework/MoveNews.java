package org.openpass.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.casework.DeadlinesMoved.Moved;
import org.openpass.casework.Timeline.News;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Says in each case which of its deadlines was moved, or put back, from which day to which, and appends it to its log. */
@Component
class MoveNews {

    private static final String MOVED = "DEADLINE_MOVED";
    private static final String PUT_BACK = "DEADLINE_MOVED_BACK";

    private final Timeline timeline;
    private final EventLog events;

    MoveNews(Timeline timeline, EventLog events) {
        this.timeline = timeline;
        this.events = events;
    }

    void tell(MoveCause cause, boolean back, List<Moved> moved, Instant now) {
        String event = back ? PUT_BACK : MOVED;
        timeline.addAll(moved.stream().map(m -> news(cause, event, m)).toList(), now);
        events.appendAll(moved.stream().map(Moved::caseNumber).distinct().toList(), event, now);
    }

    private static News news(MoveCause cause, String event, Moved m) {
        LocalDate after = Seoul.lastDay(m.after());
        return new News(m.caseNumber(), event, Map.of("deadline", m.kind(), "lastDayBefore",
                Seoul.lastDay(m.before()).toString(), "lastDay", after.toString(), "cause", cause.told(),
                "article", cause.article()), event + ":" + cause.mark() + ":" + m.kind() + ":" + m.round() + ":" + after);
    }
}
