package org.openpass.cargo.overdue;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.openpass.terms.Seoul;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks each night for goods whose storage period has passed, and opens a case for each (Art. 208(1)): the longest overdue first, some at
 * a time. What one node opens, another finds open. Before that it ends the cases of what is not there any more,
 * or foreign no more.
 */
@Component
public class OverdueWatch {

    private static final Logger log = LoggerFactory.getLogger(OverdueWatch.class);
    private static final int AT_ONCE = 500;

    private final OverdueRows rows;
    private final OverdueCases overdue;
    private final Clock clock;

    OverdueWatch(OverdueRows rows, OverdueCases overdue, Clock clock) {
        this.rows = rows;
        this.overdue = overdue;
        this.clock = clock;
    }

    @Scheduled(cron = "${openpass.cargo.overdue-watch:0 40 4 * * *}")
    void nightly() {
        look();
    }

    /** Opens what is to be opened, each in a transaction of its own. @return the numbers of the new cases */
    public List<String> look() {
        rows.shrunk(AT_ONCE).forEach(this::end);
        List<String> opened = rows.candidates(Seoul.today(clock), AT_ONCE).stream().map(this::open).filter(Objects::nonNull).toList();
        if (!opened.isEmpty()) {
            log.info("{} cases of overdue goods were opened", opened.size());
        }
        return opened;
    }

    private void end(OverdueRows.Candidate gone) {
        try {
            overdue.endShrunk(gone.consignment(), gone.place());
        } catch (RuntimeException e) {
            log.warn("The case of consignment {} at {} was not ended: {}", gone.consignment(), gone.place(), e.toString());
            log.debug("The case of consignment {} at {} was not ended", gone.consignment(), gone.place(), e);
        }
    }

    private String open(OverdueRows.Candidate found) {
        try {
            return overdue.openPassed(found.consignment(), found.place()).orElse(null);
        } catch (RuntimeException e) {
            // One that cannot be opened must not keep the others waiting: it is looked at again the next night.
            log.warn("No case was opened for consignment {} at {}: {}", found.consignment(), found.place(), e.toString());
            log.debug("No case was opened for consignment {} at {}", found.consignment(), found.place(), e);
            return null;
        }
    }
}
