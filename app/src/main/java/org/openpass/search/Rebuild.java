package org.openpass.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openpass.casework.Cases;
import org.openpass.casework.ReaderCursors;
import org.openpass.casework.ReaderCursors.Position;
import org.springframework.stereotype.Service;

/**
 * Makes the index anew from the database while the old one serves and follows the cases as ever. When all cases are
 * copied, those that changed meanwhile are copied again, the last of them while the reader of the log stands still; then
 * the alias goes over to the new index in one step. Whenever it is killed, one of the two serves whole, and the next run
 * takes the other away.
 */
@Service
public class Rebuild {

    /**
     * What a run did.
     *
     * @param cases   how many were copied
     * @param refused case number to reason, for cases that the index can never hold
     */
    public record Report(long cases, Map<String, String> refused) {
    }

    /** Hears how far a run has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many cases are written. */
        void written(long cases);
    }

    /** Another run is not at its end. */
    public static final class Running extends RuntimeException {
        Running() {
            super("The search index is being made anew already");
        }
    }

    /** Small enough for an index that takes what is filed, too. */
    private static final int PAGE = 250;
    private static final int MOST_ROUNDS = 10;
    private static final int MOST_TRIES = 6;

    private final CaseIndex index;
    private final IndexedCases indexed;
    private final Cases cases;
    private final ReaderCursors cursors;
    private final RebuildLock lock;

    Rebuild(CaseIndex index, IndexedCases indexed, Cases cases, ReaderCursors cursors, RebuildLock lock) {
        this.index = index;
        this.indexed = indexed;
        this.cases = cases;
        this.cursors = cursors;
        this.lock = lock;
    }

    /**
     * Runs to its end.
     *
     * @throws Running           while another run does
     * @throws SearchUnavailable when the index is away for long; the old one serves, if any does
     */
    public Report run(Progress progress) {
        try (RebuildLock.Held held = lock.take().orElseThrow(Running::new)) {
            return new Run(progress).run();
        }
    }

    private final class Run {

        private final Progress progress;
        private final Map<String, String> refused = new LinkedHashMap<>();
        private String into;
        private long written;
        private int patience = MOST_TRIES;

        private Run(Progress progress) {
            this.progress = progress;
        }

        private Report run() {
            IndexVersions versions = index.versions();
            versions.removeOthers();
            into = versions.createNext();
            Position begun = cursors.of(CaseIndexing.READER);
            copyAll();
            Position copied = catchUp(begun);
            patiently(() -> versions.refresh(into));
            patience = 1; // the reader stands: rather another run than a long stop
            cursors.whileStanding(CaseIndexing.READER, now -> {
                changed(copied, now);
                versions.serve(into);
            });
            versions.removeOthers();
            return new Report(written, refused);
        }

        private void copyAll() {
            List<String> page = cases.numbersAfter("", PAGE);
            while (!page.isEmpty()) {
                write(page);
                written += page.size();
                progress.written(written);
                page = cases.numbersAfter(page.getLast(), PAGE);
            }
        }

        /** Until little is left to be done while the reader stands. */
        private Position catchUp(Position from) {
            Position done = from;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                Position now = cursors.of(CaseIndexing.READER);
                if (changed(done, now) <= PAGE) {
                    return now;
                }
                done = now;
            }
            return done;
        }

        private int changed(Position after, Position upTo) {
            List<String> numbers = cursors.casesBetween(after, upTo);
            for (int i = 0; i < numbers.size(); i += PAGE) {
                write(numbers.subList(i, Math.min(i + PAGE, numbers.size())));
            }
            return numbers.size();
        }

        private void write(List<String> numbers) {
            patiently(() -> refused.putAll(indexed.write(into, numbers)));
        }

        /** An index that is overloaded for a moment ends no run of an hour. */
        private void patiently(Runnable step) {
            for (int tries = 1; ; tries++) {
                try {
                    step.run();
                    return;
                } catch (SearchUnavailable away) {
                    if (tries >= patience) {
                        throw away;
                    }
                    rest(tries);
                }
            }
        }

        private static void rest(int seconds) {
            try {
                TimeUnit.SECONDS.sleep(seconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the search index was made anew", e);
            }
        }
    }
}
