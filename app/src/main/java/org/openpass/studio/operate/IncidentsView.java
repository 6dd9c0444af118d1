package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.StoppedCases;
import org.openpass.authoring.acts.Act;
import org.openpass.authoring.acts.Acts;
import org.openpass.engine.IncidentCauses.Cause;
import org.openpass.engine.IncidentRetries.Retry;
import org.openpass.ui.Badge;
import org.openpass.ui.Card;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** What stops cases, by cause; those of a cause, to have them tried again; and what became of a retry. All of it in the URL. */
@Route(value = "studio/incidents", layout = MainLayout.class)
@Menu(title = "menu.incidents", order = 9.5, icon = "vaadin:exclamation-circle-o")
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/incidents.css")
@StyleSheet("styles/positions.css")
class IncidentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StoppedCases stopped;
    private final transient Acts acts;
    private final transient IncidentWords words;
    private final transient LiveCases live;
    private final Actor reader = CurrentActor.require();
    private final Span sum = new Span();
    private final Anchor waiting = new Anchor("studio/acts", "");
    private final Paragraph notice = new Paragraph();
    private final Div results = new Div();
    private final Div body = new Div();
    private final Div one = new Div();
    private transient StoppedQuery query;
    /** By id, what they are called. */
    private transient Map<String, String> processes = Map.of();

    IncidentsView(StoppedCases stopped, Acts acts, IncidentWords words, LiveCases live) {
        this.stopped = stopped;
        this.acts = acts;
        this.words = words;
        this.live = live;
        addClassNames("page", "incidents");
        sum.addClassName("secondary");
        waiting.addClassName("acts-waiting");
        Div head = new Div(new H1(text("incidents.title")), sum, waiting);
        head.addClassName("page-head");
        Paragraph help = new Paragraph(text("incidents.help"));
        help.addClassName("secondary");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        add(head, help, notice, results, body, one);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = StoppedQuery.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        List<Cause> all = stopped.causes(null, reader);
        processes = words.processes(reader);
        sum.setText(text("incidents.sum", Formats.number(all.stream().mapToLong(Cause::cases).sum()),
                Formats.number(all.size())));
        long forReader = acts.list(reader).stream().filter(act -> act.state() == Act.State.PROPOSED
                && !act.madeBy().equals(reader.name())).count();
        waiting.setText(forReader == 0 ? text("position.title") : text("position.waiting", Formats.number(forReader)));
        results.removeAll();
        stopped.retry(query.retry(), reader).ifPresent(retry -> results.add(new RetryResults(stopped, retry, reader, live)));
        body.removeAll();
        List<Cause> shown = all.stream().filter(c -> query.process() == null || query.process().equals(c.processId())).toList();
        body.add(filter(all), shown.isEmpty() ? Badge.of(text("incidents.none"), VaadinIcon.CHECK, "good") : new Card(causes(shown)));
        one.removeAll();
        Optional.ofNullable(query.cause()).flatMap(id -> stopped.cause(id, reader)).ifPresent(cause -> one.add(chosen(cause)));
    }

    private Component filter(List<Cause> all) {
        Select<String> process = new Select<>();
        process.setLabel(text("incidents.process"));
        process.setEmptySelectionAllowed(true);
        process.setEmptySelectionCaption(text("incidents.all"));
        process.setItemLabelGenerator(id -> id == null ? text("incidents.all") : processes.getOrDefault(id, id));
        process.setItems(all.stream().map(Cause::processId).distinct().sorted().toList());
        process.setValue(all.stream().anyMatch(cause -> cause.processId().equals(query.process())) ? query.process() : null);
        process.addValueChangeListener(change -> go(query.process(change.getValue())));
        Button again = new Button(text("incidents.again"), VaadinIcon.REFRESH.create(), click -> show());
        Div bar = new Div(process, again);
        bar.addClassNames("filters", "incidents-filter");
        return bar;
    }

    private DataTable causes(List<Cause> causes) {
        DataTable table = new DataTable(text("incidents.causes"), text("incidents.step"), text("incidents.says"),
                text("incidents.cases") + "#", text("incidents.since"), text("incidents.act"));
        for (Cause cause : causes) {
            Button look = new Button(text("incidents.look"), click -> go(query.cause(cause.id())));
            look.setAriaLabel(text("incidents.look") + ": " + words.step(cause));
            table.row(lines(words.step(cause), text("incidents.version",
                    processes.getOrDefault(cause.processId(), cause.processId()), String.valueOf(cause.version()))), lines(IncidentWords.cause(cause), mend(cause)),
                    lines(Formats.number(cause.cases()), cause.orders() == 0 ? ""
                            : text("incidents.ordered", Formats.number(cause.orders()))), Formats.briefMoment(cause.since()), look);
        }
        return table;
    }

    private static String mend(Cause cause) {
        return cause.variable() == null ? "" : text("incidents.variable", cause.variable());
    }

    private Component chosen(Cause cause) {
        Section section = new Section(new H2(text("incidents.chosen", words.step(cause))),
                new CauseCases(stopped, acts, cause, reader, this::ordered));
        section.addClassName("card");
        return section;
    }

    /** Empty: somebody was faster, or the engine went on by itself. */
    private void ordered(Optional<Retry> retry) {
        notice.setText(text("incidents.noneAnyMore"));
        notice.setVisible(retry.isEmpty());
        go(retry.map(each -> query.retry(each.id())).orElse(query.cause(null)));
    }

    private static void go(StoppedQuery wanted) {
        UI.getCurrent().navigate(IncidentsView.class, wanted.parameters());
    }

    private static Div lines(String first, String second) {
        Div lines = new Div(new Span(first));
        if (!second.isBlank()) {
            Span quiet = new Span(second);
            quiet.addClassName("secondary");
            lines.add(quiet);
        }
        lines.addClassName("two-lines");
        return lines;
    }

    @Override
    public String getPageTitle() {
        return text("incidents.title") + " · OpenPass";
    }
}
