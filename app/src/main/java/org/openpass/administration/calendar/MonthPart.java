package org.openpass.administration.calendar;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.openpass.administration.calendar.CalendarChanges.Pending;
import org.openpass.reference.CalendarList.DayOff;
import org.openpass.terms.Homes;

/** A month in weeks, and in words what its days off are: colour alone says nothing. */
final class MonthPart extends Div {

    private static final int WEEK = 7;

    /** What a month shows, and who is told what is to be done with a day. */
    record Setting(LocalDate today, Map<LocalDate, DayOff> off, Map<LocalDate, List<Pending>> pending,
            Consumer<DayOff> change, Consumer<DayOff> takeAway) {
    }

    private final transient Setting setting;

    MonthPart(YearMonth month, Setting setting) {
        this.setting = setting;
        addClassName("month");
        H3 name = new H3(CalendarWords.month(month.getMonth()));
        getElement().appendChild(name.getElement(), weeks(month));
        UnorderedList days = new UnorderedList();
        IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).forEach(day -> {
            if (setting.off().containsKey(day) || setting.pending().containsKey(day)) {
                days.add(said(day));
            }
        });
        if (days.getComponentCount() > 0) {
            add(days);
        }
    }

    private Element weeks(YearMonth month) {
        Element head = new Element("tr");
        for (int i = 0; i < WEEK; i++) {
            DayOfWeek day = DayOfWeek.SUNDAY.plus(i);
            head.appendChild(new Element("th").setAttribute("scope", "col")
                    .setAttribute("abbr", CalendarWords.weekday(day, true)).setText(CalendarWords.weekday(day, false)));
        }
        Element body = new Element("tbody");
        int before = month.atDay(1).getDayOfWeek().getValue() % WEEK;
        Element week = null;
        for (int i = 0; i < before + month.lengthOfMonth(); i++) {
            if (i % WEEK == 0) {
                week = new Element("tr");
                body.appendChild(week);
            }
            week.appendChild(i < before ? new Element("td") : cell(month.atDay(i - before + 1)));
        }
        return new Element("table").appendChild(new Element("caption").setText(CalendarWords.month(month.getMonth())),
                new Element("thead").appendChild(head), body);
    }

    private Element cell(LocalDate day) {
        Element cell = new Element("td");
        Element number = new Element("span").setText(String.valueOf(day.getDayOfMonth()));
        cell.appendChild(number);
        DayOff off = setting.off().get(day);
        if (off != null) {
            number.getClassList().add("off");
            number.getClassList().add("off-" + off.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
            cell.appendChild(heard(CalendarWords.name(off)));
        } else if (Homes.here().weekend().contains(day.getDayOfWeek())) {
            number.getClassList().add("weekend");
        }
        if (setting.pending().containsKey(day)) {
            number.getClassList().add("off-pending");
            cell.appendChild(heard(text("workdays.pending")));
        }
        if (day.equals(setting.today())) {
            number.getClassList().add("today");
            cell.setAttribute("aria-current", "date");
        }
        return cell;
    }

    private static Element heard(String words) {
        Element heard = new Element("span").setText(", " + words);
        heard.getClassList().add("heard");
        return heard;
    }

    private ListItem said(LocalDate day) {
        ListItem item = new ListItem();
        Span number = new Span(CalendarWords.inMonth(day));
        number.addClassName("month-day");
        Div words = new Div();
        words.addClassName("month-words");
        DayOff off = setting.off().get(day);
        if (off != null) {
            Span kind = new Span(CalendarWords.kind(off.kind()));
            kind.addClassName("secondary");
            Div line = new Div(kind);
            line.addClassName("month-line");
            if (day.isAfter(setting.today())) {
                line.add(acts(off));
            }
            words.add(new Span(CalendarWords.name(off)), line);
        }
        for (Pending pending : setting.pending().getOrDefault(day, List.of())) {
            words.add(new Anchor("admin/releases/" + pending.release().id(), text(pending.off()
                    ? "workdays.pending.off" : "workdays.pending.working", String.valueOf(pending.release().id()))));
        }
        item.add(number, words);
        return item;
    }

    private Span acts(DayOff off) {
        String of = ": " + CalendarWords.inMonth(off.day()) + " " + CalendarWords.name(off);
        Span acts = new Span(button("releases.row.change", of, () -> setting.change().accept(off)),
                button("workdays.takeAway", of, () -> setting.takeAway().accept(off)));
        acts.addClassName("month-acts");
        return acts;
    }

    private static Button button(String key, String of, Runnable act) {
        Button button = new Button(text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(text(key) + of);
        return button;
    }
}
