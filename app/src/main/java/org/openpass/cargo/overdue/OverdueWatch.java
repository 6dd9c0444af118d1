package org.openpass.cargo.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openpass.cargo.overdue.OverdueRows.Candidate;
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
        return look(AT_ONCE);
    }

    /** The same for so many of each. */
    List<String> look(int most) {
        inTurn(after -> rows.shrunk(after, most), this::end, most);
        LocalDate today = Seoul.today(clock);
        List<String> opened = new ArrayList<>();
        inTurn(after -> rows.candidates(today, after, most), found -> open(found).map(opened::add).orElse(false), most);
        if (!opened.isEmpty()) {
            log.info("{} cases of overdue goods were opened", opened.size());
        }
        return opened;
    }

    /** Those that fail are there each night: it is gone on behind them, until so many were done or nothing is left. */
    private static void inTurn(Function<Candidate, List<Candidate>> behind, Predicate<Candidate> act, int most) {
        List<Candidate> next = behind.apply(null);
        for (int done = 0; !next.isEmpty() && done < most; next = next.size() < most ? List.of() : behind.apply(next.getLast())) {
            done += (int) next.stream().filter(act).count();
        }
    }

    private boolean end(Candidate gone) {
        try {
            overdue.endShrunk(gone.consignment(), gone.place());
            return true;
        } catch (RuntimeException e) {
            log.warn("The case of consignment {} at {} was not ended: {}", gone.consignment(), gone.place(), e.toString());
            log.debug("The case of consignment {} at {} was not ended", gone.consignment(), gone.place(), e);
            return false;
        }
    }

    private Optional<String> open(Candidate found) {
        try {
            return overdue.openPassed(found.consignment(), found.place());
        } catch (RuntimeException e) {
            // One that cannot be opened must not keep the others waiting: it is looked at again the next night.
            log.warn("No case was opened for consignment {} at {}: {}", found.consignment(), found.place(), e.toString());
            log.debug("No case was opened for consignment {} at {}", found.consignment(), found.place(), e);
            return Optional.empty();
        }
    }
}
