package org.openpass.portal.home;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openpass.casework.Duty;
import org.openpass.terms.Seoul;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** What needs the reader now: one sentence and one button each, the most urgent first. */
class DutyList extends OrderedList {

    /** @param soonDays so many days before its last a duty is near */
    DutyList(List<Duty> duties, int soonDays, Clock clock) {
        addClassNames("duties", "card");
        getElement().setAttribute("aria-label", text("my.needs"));
        duties.forEach(duty -> add(item(duty, soonDays, Seoul.today(clock))));
    }

    private static ListItem item(Duty duty, int soonDays, LocalDate today) {
        Span sentence = new Span(text("todo." + duty.what(), duty.amount() == null ? "" : Formats.won(duty.amount())));
        sentence.addClassName("duty-sentence");
        Span about = new Span(duty.subject() + " · " + duty.title());
        about.addClassName("secondary");
        Div words = new Div(sentence, about);
        words.addClassName("two-lines");
        Anchor act = new Anchor(duty.route(), text("todo.act." + duty.what()));
        act.getElement().setAttribute("aria-label", text("todo.act." + duty.what()) + " " + duty.subject());
        act.addClassNames("row-act", "row-act-primary");
        ListItem item = new ListItem(words, until(duty.until(), soonDays, today), act);
        item.addClassName("duty");
        return item;
    }

    /** The last day, and whether it is near or gone: as words and icon. */
    private static Badge until(Instant until, int soonDays, LocalDate today) {
        if (until == null) {
            return Badge.of(text("my.noDeadline"), VaadinIcon.MINUS, "quiet");
        }
        LocalDate last = Formats.koreanDay(until.minusNanos(1));
        if (last.isBefore(today)) {
            return Badge.of(text("my.overdue", Formats.day(last)), VaadinIcon.WARNING, "bad");
        }
        if (last.equals(today)) {
            return Badge.of(text("my.today"), VaadinIcon.ALARM, "bad");
        }
        return last.isAfter(today.plusDays(soonDays))
                ? Badge.of(text("my.until", Formats.day(last)), VaadinIcon.CALENDAR_CLOCK, "info")
                : Badge.of(text("my.soon", Formats.day(last)), VaadinIcon.HOURGLASS, "wait");
    }
}
