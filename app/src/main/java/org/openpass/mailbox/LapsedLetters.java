package org.openpass.mailbox;

import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says in the case when the period of a letter ended without an answer; what follows from it an officer decides. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class LapsedLetters {

    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final Timeline timeline;

    LapsedLetters(Deadlines deadlines, Timeline timeline) {
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    @Scheduled(fixedDelayString = "${openpass.mailbox.lapsed-every:PT30S}")
    @Transactional
    public void lapse() {
        deadlines.lapse(Deadlines.LETTER, BATCH).forEach(d -> timeline.add(d.caseNumber(), "LETTER_UNANSWERED", "system",
                Audience.PARTY, Map.of("article", d.article()), "LETTER_UNANSWERED:" + d.round()));
    }
}
