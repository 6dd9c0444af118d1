package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.administration.health.HealthSentences;
import org.openpass.casework.Invariant;
import org.openpass.engine.Alerts;
import org.openpass.engine.EngineHistory;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** How the parts of the system are, what a person must look at, and the invariants as counts: all zero when healthy. */
@Route(value = "admin/health", layout = MainLayout.class)
@Menu(title = "menu.health", order = 13, icon = "vaadin:heart-o")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/health.css")
class HealthView extends AdminPage {

    private static final int SHOWN = 50;

    private final transient Alerts alerts;
    private final transient EngineHistory history;
    private final transient Retries retries;
    private final transient HealthSentences sentences;
    private final transient Map<String, Invariant> invariants;
    private final Div content = new Div();

    HealthView(Alerts alerts, EngineHistory history, Retries retries, HealthSentences sentences,
            Map<String, Invariant> invariants) {
        super("health.title");
        this.alerts = alerts;
        this.history = history;
        this.retries = retries;
        this.sentences = sentences;
        this.invariants = invariants;
        Button again = new Button(text("health.again"), VaadinIcon.REFRESH.create(), click -> show());
        again.setDisableOnClick(true);
        again.addClickListener(click -> again.setEnabled(true));
        Div bar = new Div(again);
        bar.addClassName("filters");
        content.addClassName("health");
        add(bar, content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(section("health.parts", new HealthLines(sentences.now())),
                section("health.alerts", alerts(alerts.open(SHOWN))),
                section("health.incidents", incidents(history.openIncidents(SHOWN))),
                section("health.parked", parked(alerts.parked(SHOWN))),
                section("health.invariants", new InvariantTable(invariants)));
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new H2(text(title)), content);
        section.addClassName("card");
        return section;
    }

    private static Component none() {
        return Badge.of(text("health.none"), VaadinIcon.CHECK, "good");
    }

    private static Component alerts(List<String> open) {
        if (open.isEmpty()) {
            return none();
        }
        Div list = new Div();
        open.forEach(alert -> {
            Paragraph words = new Paragraph(alert);
            words.getElement().setAttribute("lang", "en");
            list.add(words);
        });
        return list;
    }

    private Component incidents(List<EngineHistory.Incident> open) {
        if (open.isEmpty()) {
            return none();
        }
        DataTable table = new DataTable(text("health.incidents"), text("case.number"), text("health.step"),
                text("health.problem"), text("health.since"), text("health.act"));
        open.forEach(i -> table.row(i.caseNumber(), i.elementId(), i.errorType() + ": " + i.message(),
                Formats.moment(i.at()), retry(i.caseNumber(), retries::incidents)));
        return table;
    }

    private Button retry(String caseNumber, Consumer<String> act) {
        Button again = new Button(text("health.retry"), click -> {
            act.accept(caseNumber);
            said(text("health.retried", caseNumber));
            show();
        });
        again.setDisableOnClick(true);
        again.setAriaLabel(text("health.retry") + ": " + caseNumber);
        return again;
    }

    private Component parked(List<Alerts.Parked> parked) {
        if (parked.isEmpty()) {
            return none();
        }
        DataTable table = new DataTable(text("health.parked"), text("case.number"), text("health.attempts") + "#",
                text("health.problem"), text("health.since"), text("health.act"));
        parked.forEach(p -> table.row(p.caseNumber(), Formats.number(p.attempts()), p.error(),
                Formats.moment(p.since()), retry(p.caseNumber(), retries::parked)));
        return table;
    }
}
