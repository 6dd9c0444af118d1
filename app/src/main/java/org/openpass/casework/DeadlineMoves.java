package org.openpass.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.casework.Deadlines.Bearer;
import org.openpass.casework.MoveRows.Move;
import org.openpass.casework.MoveRows.Row;
import org.openpass.casework.OutageDays.Step;
import org.openpass.casework.StandingOutages.Standing;
import org.openpass.terms.Seoul;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the deadlines that fall in an outage or on a day that was named a day off, or puts them back: some at a
 * time, each batch a transaction of its own. What a deadline is set to stays known by its moves, so it is worked out anew from
 * that over all that stands. Who stops in the middle has moved whole batches, and goes on with what is left.
 */
@Component
@Transactional
class DeadlineMoves {

    private final MoveRows rows;
    private final OutageRows outages;
    private final StandingOutages standing;
    private final MoveNews news;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    /** Where a deadline comes to stand, by which outages. */
    private record Place(Row row, Instant due, List<Step> steps) {
    }

    DeadlineMoves(MoveRows rows, OutageRows outages, StandingOutages standing, MoveNews news,
            ApplicationEventPublisher publisher, Clock clock) {
        this.rows = rows;
        this.outages = outages;
        this.standing = standing;
        this.news = news;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Moves at most so many of those that fall in the outage; returns how many, 0 when none is to be had now. */
    int move(long id, int most) {
        Outage outage = outages.in(id, Outage.State.RECOVERED).filter(standing::longEnough).orElse(null);
        if (outage == null) {
            return 0;
        }
        Standing now = standing.now();
        // One that another outage moved, which is being put back, waits for that: it does not move from here.
        return place(MoveCause.of(outage), false, rows.fallen(outage, most).stream().map(row -> moved(row, now))
                .filter(place -> place.due().isAfter(place.row().due())).toList());
    }

    private Place moved(Row row, Standing now) {
        List<Step> steps = standing.steps(now, row.kind(), row.office(), row.base());
        return new Place(row, OutageDays.last(steps, row.base()), steps);
    }

    /** Puts back at most so many of those that the outage moved; returns how many. */
    int undo(long id, int most) {
        Outage outage = outages.in(id, Outage.State.UNDONE).orElse(null);
        if (outage == null) {
            return 0;
        }
        Standing now = standing.now();
        return place(MoveCause.of(outage), true, rows.moved(outage.mark(), most).stream().map(row -> putBack(row, now)).toList());
    }

    /** Nobody's time has passed because of it: who relied on the later day has at least until the end of this one. */
    private Place putBack(Row row, Standing now) {
        List<Step> steps = standing.steps(now, row.kind(), row.office(), row.base());
        Instant due = OutageDays.last(steps, row.base());
        Instant back = earlier(row.due(), later(due, OutageDays.on(Seoul.today(clock), row.due())));
        return new Place(row, back, back.equals(due) ? steps : List.of());
    }

    /**
     * Moves at most so many of those that are due on a day which was named a day off after they were set (Art. 8(3)); when it
     * is none any more, puts back those that it moved.
     */
    int roll(LocalDate day, boolean off, int most) {
        Standing now = standing.now();
        MoveCause cause = MoveCause.dayOff(day);
        return off ? place(cause, false, rows.ending(day, most).stream().map(row -> moved(row, now))
                .filter(place -> place.due().isAfter(place.row().due())).toList())
                : place(cause, true, rows.moved(cause.mark(), most).stream().map(row -> putBack(row, now)).toList());
    }

    private int place(MoveCause cause, boolean back, List<Place> places) {
        if (places.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Row> touched = places.stream().map(Place::row).toList();
        rows.due(touched, places.stream().map(Place::due).toList());
        rows.supersede(touched, back ? cause.mark() : null, now);
        rows.keep(places.stream().flatMap(DeadlineMoves::kept).toList(), now);
        List<DeadlinesMoved.Moved> moved = places.stream().filter(p -> !p.due().equals(p.row().due()))
                .map(p -> new DeadlinesMoved.Moved(p.row().caseNumber(), p.row().kind(), p.row().round(), p.row().due(),
                        p.due())).toList();
        tell(cause, back, moved, places, now);
        return places.size();
    }

    private void tell(MoveCause cause, boolean back, List<DeadlinesMoved.Moved> moved, List<Place> places, Instant now) {
        if (moved.isEmpty()) {
            return;
        }
        news.tell(cause, back, moved, now);
        publisher.publishEvent(new DeadlinesMoved(moved));
        places.stream().map(Place::row).filter(row -> row.bearer() == Bearer.OFFICER).map(Row::caseNumber).distinct()
                .forEach(number -> publisher.publishEvent(new DeadlineMoved(number)));
    }

    /** A deadline is set: what moved it before counts no more, and these steps do. Told, when it is set later. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Deadlines.Deadline set, List<Step> steps) {
        Instant now = clock.instant();
        Row row = new Row(set.caseNumber(), set.kind(), set.round(), set.dueAt(), set.dueAt(), null, set.bearer());
        rows.supersede(List.of(row), null, now);
        if (!steps.isEmpty()) {
            Instant due = steps.getLast().after();
            rows.keep(kept(new Place(row, due, steps)).toList(), now);
            news.tell(steps.getLast().cause(), false, List.of(new DeadlinesMoved.Moved(row.caseNumber(), row.kind(),
                    row.round(), row.base(), due)), now);
        }
    }

    private static Stream<Move> kept(Place place) {
        return place.steps().stream().map(s -> new Move(place.row(), s.cause().mark(), s.before(), s.after()));
    }

    private static Instant later(Instant a, Instant b) {
        return Stream.of(a, b).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant earlier(Instant a, Instant b) {
        return Stream.of(a, b).min(Comparator.naturalOrder()).orElseThrow();
    }
}
