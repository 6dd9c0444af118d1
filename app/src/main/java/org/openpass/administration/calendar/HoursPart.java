package org.openpass.administration.calendar;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.administration.tables.TableQuery;
import org.openpass.administration.tables.TableWords;
import org.openpass.reference.CalendarList;
import org.openpass.reference.CalendarList.Hours;
import org.openpass.reference.CalendarList.Opening;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** A week of each office, now and from when on it is another; and what is opened besides. */
final class HoursPart extends Div {

    private static final int MOST_CHANGES = 4;

    private final transient Map<String, String> offices;

    /** @param offices names by code */
    HoursPart(List<Hours> hours, List<Opening> openings, Map<String, String> offices, LocalDate today) {
        this.offices = offices;
        addClassName("office-hours");
        Div week = card("workdays.hours", CalendarList.HOURS, "workdays.hours.change");
        Paragraph help = new Paragraph(text("workdays.hours.help"));
        help.addClassName("secondary");
        week.add(help, week(hours, today, text("workdays.hours")));
        changes(hours, today).forEach(day -> week.add(new H3(text("workdays.hours.from", Formats.day(day))),
                week(hours, day, text("workdays.hours.from", Formats.day(day)))));
        Div besides = card("workdays.openings", CalendarList.OPENINGS, "workdays.openings.change");
        besides.add(openings.isEmpty() ? new Paragraph(text("workdays.openings.none")) : table(openings));
        add(week, besides);
    }

    private static Div card(String title, String table, String change) {
        Div head = new Div(new H2(text(title)), new Anchor(TableQuery.href(table), text(change)));
        head.addClassName("part-head");
        Div card = new Div(head);
        card.addClassName("card");
        return card;
    }

    /** Days on which the hours become others. */
    private static List<LocalDate> changes(List<Hours> hours, LocalDate today) {
        return hours.stream().flatMap(each -> Stream.of(each.from(), each.to() == null ? null : each.to().plusDays(1)))
                .filter(Objects::nonNull).filter(day -> day.isAfter(today)).distinct().sorted().limit(MOST_CHANGES).toList();
    }

    private DataTable week(List<Hours> hours, LocalDate day, String caption) {
        DataTable table = new DataTable(caption, Stream.concat(Stream.of(text("workdays.hours.office")),
                Stream.of(DayOfWeek.values()).map(each -> CalendarWords.weekday(each, true))).toArray(String[]::new));
        Stream.concat(Stream.of((String) null), hours.stream().filter(each -> each.on(day)).map(Hours::office)
                .filter(Objects::nonNull).distinct().sorted(Comparator.naturalOrder())).forEach(office -> table.row(
                Stream.concat(Stream.of(CalendarWords.office(office, offices)), Stream.of(DayOfWeek.values()).map(each ->
                        open(hours, office, each, day))).toArray()));
        return table;
    }

    private static Object open(List<Hours> hours, String office, DayOfWeek weekday, LocalDate day) {
        List<Hours> open = hours.stream().filter(each -> Objects.equals(each.office(), office) && each.on(day)
                && each.weekday() == weekday.getValue()).toList();
        if (open.isEmpty()) {
            return text("workdays.hours.closed");
        }
        Div lines = new Div();
        lines.addClassName("two-lines");
        open.forEach(each -> lines.add(new Span(text("workdays.hours.span", each.opens(), each.closes()))));
        lines.getElement().setAttribute("title", open.stream().map(Hours::basis).distinct()
                .collect(Collectors.joining("; ")));
        return lines;
    }

    private DataTable table(List<Opening> openings) {
        DataTable table = new DataTable(text("workdays.openings"), text("workdays.hours.office"),
                text("workdays.openings.days"), text("workdays.openings.hours"), text("workdays.openings.reason"));
        openings.forEach(each -> table.row(CalendarWords.office(each.office(), offices), TableWords.days(each.from(),
                each.to()), text("workdays.hours.span", each.opens(), each.closes()), each.reason()));
        return table;
    }
}
