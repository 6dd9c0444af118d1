package org.openpass.workbench.urgency;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import org.openpass.tasks.WorkClock;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Says how the clock of customs' work stands: in words and by a shape, never by colour alone. */
public final class WorkClockWords {

    private WorkClockWords() {
    }

    /**
     * How it stands, by a shape and a word.
     *
     * @param soon with less time than this left it is to be done soon
     */
    public static Badge badge(WorkClock work, Duration soon) {
        return switch (work.state()) {
            case PAUSED -> Badge.of(text("urgency.state.PAUSED"), VaadinIcon.PAUSE, "quiet");
            case DONE -> Badge.of(text("urgency.state.DONE"), VaadinIcon.CHECK, "good");
            case RUNNING -> work.overdue() ? Badge.of(text("urgency.state.overdue"), VaadinIcon.WARNING, "bad")
                    : work.left() != null && work.left().compareTo(soon) < 0
                    ? Badge.of(text("urgency.state.soon"), VaadinIcon.HOURGLASS, "wait")
                    : Badge.of(text("urgency.state.RUNNING"), VaadinIcon.CLOCK, "info");
        };
    }

    /** The same in a sentence. */
    public static String standing(WorkClock work) {
        return switch (work.state()) {
            case DONE -> text("urgency.done");
            case PAUSED -> work.until() == null ? waits(work)
                    : text("urgency.paused.until", waits(work), Formats.moment(work.until()));
            case RUNNING -> work.goalAt() == null ? text("urgency.running")
                    : work.overdue() ? text("urgency.over", Formats.moment(work.goalAt()))
                    : text("urgency.left", Formats.duration(work.left()), Formats.moment(work.goalAt()));
        };
    }

    private static String waits(WorkClock work) {
        return Texts.textOr("urgency.paused." + work.waitsFor(), text("urgency.paused"));
    }
}
