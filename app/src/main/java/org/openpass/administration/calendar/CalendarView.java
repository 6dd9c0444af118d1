package org.openpass.administration.calendar;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpass.access.CurrentActor;
import org.openpass.administration.AdminPage;
import org.openpass.administration.tables.TableQuery;
import org.openpass.reference.CalendarList;
import org.openpass.reference.CalendarList.DayOff;
import org.openpass.reference.Codes;
import org.openpass.release.Release;
import org.openpass.terms.Seoul;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/**
 * The calendar by which time limits end and offices work: a year in twelve months, and a week of each office. From here a day
 * off is prepared; another administrator releases it. The year stands in the URL.
 */
@Route(value = "admin/calendar", layout = MainLayout.class)
@Menu(title = "menu.calendar", order = 15.7, icon = "vaadin:calendar")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/calendar.css")
@StyleSheet("styles/tables.css")
class CalendarView extends AdminPage implements BeforeEnterObserver {

    private static final int MONTHS = 12;
    private static final int MOST_OPENINGS = 50;
    private static final List<String> KINDS = List.of("PUBLIC", "TEMPORARY", "CUSTOMS");

    private final transient CalendarList list;
    private final transient Codes codes;
    private final transient CalendarChanges changes;
    private final transient Clock clock;
    private final Div entering = new Div();
    private final Div body = new Div();
    private final Button name = new Button(text("workdays.name"), click -> open());

    CalendarView(CalendarList list, Codes codes, CalendarChanges changes, Clock clock) {
        super("workdays.title");
        this.list = list;
        this.codes = codes;
        this.changes = changes;
        this.clock = clock;
        addClassName("calendar-page");
        name.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph help = new Paragraph(text("workdays.help"));
        help.addClassNames("secondary", "calendar-help");
        body.addClassName("calendar-body");
        add(help, entering, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = Seoul.today(clock);
        int year = event.getLocation().getQueryParameters().getSingleParameter("year")
                .filter(asked -> asked.matches("(19|2[01])[0-9]{2}")).map(Integer::parseInt).orElse(today.getYear());
        List<DayOff> off = list.daysOff(year);
        body.removeAll();
        body.add(year(year, off, today), new HoursPart(list.hours(today), list.openings(today, MOST_OPENINGS),
                codes.offices(Texts.locale()), today));
    }

    private Div year(int year, List<DayOff> off, LocalDate today) {
        MonthPart.Setting setting = new MonthPart.Setting(today, off.stream().collect(Collectors.toMap(DayOff::day,
                Function.identity())), changes.pending(CurrentActor.require()), this::change, this::takeAway);
        Div months = new Div();
        months.addClassName("months");
        IntStream.rangeClosed(1, MONTHS).mapToObj(month -> YearMonth.of(year, month))
                .forEach(month -> months.add(new MonthPart(month, setting)));
        Div head = new Div(new H2(text("workdays.year", String.valueOf(year))), years(year), gap(), name);
        head.addClassName("year-head");
        Div card = new Div(head, sum(year, off, today), legend(), months, files());
        card.addClassName("card");
        return card;
    }

    private static Span gap() {
        Span gap = new Span();
        gap.addClassName("gap");
        return gap;
    }

    private static Nav years(int year) {
        Nav nav = new Nav(to(year - 1, "← " + (year - 1)), to(year + 1, year + 1 + " →"));
        nav.addClassName("years");
        nav.setAriaLabel(text("workdays.years"));
        return nav;
    }

    private static Anchor to(int year, String words) {
        return new Anchor("admin/calendar?year=" + year, words);
    }

    /** How many days there are; where there are none, what that means. */
    private Paragraph sum(int year, List<DayOff> off, LocalDate today) {
        long weekdays = off.stream().filter(each -> each.day().getDayOfWeek().getValue() < 6).count();
        Paragraph sum = new Paragraph(off.isEmpty() ? text("workdays.year.none", String.valueOf(year))
                : text("workdays.year.sum", Formats.number(off.size()), Formats.number(weekdays)));
        if (off.isEmpty() && year >= today.getYear()) {
            sum.addClassName("notice");
        }
        return sum;
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassNames("legend", "secondary");
        KINDS.forEach(kind -> {
            Span mark = new Span("1");
            mark.addClassNames("off", "off-" + kind.toLowerCase(Locale.ROOT));
            mark.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(mark, new Span(text("workdays.legend." + kind))));
        });
        return legend;
    }

    private static Paragraph files() {
        Paragraph files = new Paragraph(new Anchor(TableQuery.href(CalendarList.DAYS_OFF), text("workdays.files")));
        files.addClassName("calendar-files");
        return files;
    }

    private void open() {
        DayOffForm form = new DayOffForm(changes, CalendarView::lead, this::close);
        enter(form);
        form.focus();
    }

    private void change(DayOff off) {
        DayOffForm form = new DayOffForm(changes, CalendarView::lead, this::close).with(off);
        enter(form);
        form.focus();
    }

    private void takeAway(DayOff off) {
        TakeAwayForm form = new TakeAwayForm(off, changes, CalendarView::lead, this::close);
        enter(form);
        form.focus();
    }

    private void enter(Div form) {
        name.setVisible(false);
        entering.removeAll();
        entering.add(form);
    }

    private void close() {
        name.setVisible(true);
        entering.removeAll();
        Focus.in(name);
    }

    /** It goes on where the release is shown. */
    private static void lead(Release release) {
        UI.getCurrent().navigate("admin/releases/" + release.id());
    }
}
