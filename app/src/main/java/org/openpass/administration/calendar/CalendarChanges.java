package org.openpass.administration.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.administration.tables.TableChanges;
import org.openpass.administration.tables.TableChanges.Change;
import org.openpass.administration.tables.TableChanges.Place;
import org.openpass.reference.CalendarList;
import org.openpass.reference.CalendarList.DayOff;
import org.openpass.release.Release;
import org.openpass.release.Release.State;
import org.openpass.release.ReleaseQuery;
import org.openpass.release.ReleaseRow;
import org.openpass.release.Releases;
import org.openpass.release.RowError;
import org.springframework.stereotype.Component;

/** Puts a day off, or its end, into a draft of its own. */
@Component
class CalendarChanges {

    private static final int MOST_RELEASES = 30;
    private static final int MOST_ROWS = 400;
    private static final int LONGEST_TITLE = 200;

    /** A release that is not made yet. @param off whether the day is to be off */
    record Pending(Release release, boolean off) {
    }

    private final TableChanges changes;
    private final Releases releases;
    private final CalendarList list;

    CalendarChanges(TableChanges changes, Releases releases, CalendarList list) {
        this.changes = changes;
        this.releases = releases;
        this.list = list;
    }

    /** All that hinders the day, as things stand; nothing of it is kept. @param day null where none is chosen */
    List<RowError> trial(LocalDate day, DayOff off, Actor actor) {
        return changes.trial(place("Trial", "Trial"), set(day, off), actor).errors().stream()
                .filter(error -> !error.warning()).toList();
    }

    /** Keeps the day in a draft and, if so wanted, lays it before another person. */
    Release keep(DayOff off, String title, boolean submit, Actor actor) {
        return changes.keep(place(title, off.source()), set(off.day(), off), submit, actor);
    }

    /** Lays before another person that the day is no day off any more. */
    Release takeAway(DayOff off, String title, String basis, Actor actor) {
        return changes.keep(place(title, basis), Change.end(off.key(), off.day().minusDays(1)), true, actor);
    }

    private static Place place(String title, String basis) {
        return new Place(CalendarList.DAYS_OFF, null, title.substring(0, Math.min(title.length(), LONGEST_TITLE)), basis);
    }

    private Change set(LocalDate day, DayOff off) {
        Map<String, String> row = new HashMap<>();
        row.put("country", list.country());
        row.put("valid_from", day == null ? null : day.toString());
        row.put("name_ko", off.nameKo());
        row.put("name_en", off.nameEn());
        row.put("kind", off.kind());
        row.put("source", off.source());
        return Change.set(row);
    }

    /** What is being prepared or waits for a second person, by day. */
    Map<LocalDate, List<Pending>> pending(Actor actor) {
        Map<LocalDate, List<Pending>> pending = new HashMap<>();
        Stream.of(State.SUBMITTED, State.RETURNED, State.DRAFT).flatMap(state -> releases.list(
                new ReleaseQuery(state, CalendarList.DAYS_OFF, null), MOST_RELEASES, actor).stream()).forEach(release ->
                releases.rows(release.id(), 0, MOST_ROWS, actor).stream().filter(row -> row.act() != ReleaseRow.Act.SAME)
                        .forEach(row -> pending.computeIfAbsent(row.validFrom(), none -> new ArrayList<>())
                                .add(new Pending(release, row.act() == ReleaseRow.Act.SET))));
        return pending;
    }
}
