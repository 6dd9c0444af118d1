package org.openpass.workbench.workload;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.reference.Codes;
import org.openpass.tasks.GroupSetting;
import org.openpass.tasks.GroupSettings;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Workload;
import org.openpass.tasks.Workload.Officer;
import org.openpass.tasks.Workloads;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Focus;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;
import org.openpass.workbench.Roles;
import org.openpass.workbench.acts.ActWords;
import org.openpass.workbench.inbox.TaskTitles;

/** Who of an office has how much to do, for supervisors; the office and whose tasks are open stand in the URL. */
@Route(value = "workload", layout = MainLayout.class)
@Menu(title = "menu.workload", order = 2, icon = "vaadin:bar-chart-h")
@RolesAllowed(Roles.SUPERVISOR)
@StyleSheet("styles/workload.css")
@StyleSheet("styles/acts.css")
@StyleSheet("styles/dealing.css")
class WorkloadView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 200;

    private final transient Workloads workloads;
    private final transient Inbox inbox;
    private final transient Moving moving;
    private final transient GroupSettings settings;
    private final transient Actor actor = CurrentActor.require();
    private final transient Map<String, String> offices;
    private final ComboBox<String> office = new ComboBox<>(text("workload.office"));
    private final Div notice = new Div();
    private final PeopleGrid people = new PeopleGrid(this::address, this::dropped);
    private final Paragraph nobodys = new Paragraph();
    private final GroupChoice groups = new GroupChoice(this::set);
    private final H2 whose = new H2();
    private final Button move = new Button(text("workload.move"), VaadinIcon.ARROW_FORWARD.create(), click -> moveChosen());
    private final Span chosen = new Span();
    private final TasksGrid tasks;
    private final Div opened = new Div();
    private final Div none = new Div();
    private transient Workload workload;
    private String who;

    WorkloadView(Workloads workloads, Inbox inbox, Moving moving, GroupSettings settings, TaskTitles titles, Codes codes,
            Clock clock) {
        this.workloads = workloads;
        this.inbox = inbox;
        this.moving = moving;
        this.settings = settings;
        this.offices = codes.offices(Texts.locale());
        this.tasks = new TasksGrid(titles, clock::instant, this::moveChosen, this::chosen);
        addClassNames("page", "workload");
        office.setItems(offices.keySet());
        office.setItemLabelGenerator(code -> code + " " + offices.getOrDefault(code, ""));
        office.setVisible(actor.national());
        office.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                UI.getCurrent().navigate("workload", QueryParameters.of("office", e.getValue()));
            }
        });
        Div head = new Div(new H1(text("workload.title")), office,
                new Button(text("workload.refresh"), VaadinIcon.REFRESH.create(), click -> show()));
        head.addClassName("page-head");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        chosen.addClassName("secondary");
        chosen.getElement().setAttribute("role", "status");
        move.addThemeVariants(ButtonVariant.PRIMARY);
        Div bar = new Div(whose, chosen, move);
        bar.addClassName("workload-bar");
        Paragraph help = new Paragraph(text("workload.help"));
        help.addClassName("secondary");
        opened.add(bar, help, tasks, none);
        opened.addClassName("card");
        Div all = new Div(people, nobodys, groups);
        all.addClassName("card");
        add(head, notice, all, opened);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String before = who;
        who = asked.getSingleParameter("who").orElse(null);
        String wanted = asked.getSingleParameter("office").filter(code -> actor.national())
                .orElseGet(() -> actor.office() != null ? actor.office() : offices.keySet().stream().findFirst().orElse(""));
        office.setValue(offices.containsKey(wanted) ? wanted : null);
        workload = workloads.of(wanted, actor).orElseGet(() -> new Workload(wanted, List.of(), List.of()));
        draw();
        if (opened.isVisible() && isAttached() && !who.equals(before)) {
            Focus.on(whose);
        }
    }

    private void show() {
        workload = workloads.of(workload.office(), actor).orElse(workload);
        draw();
    }

    private void draw() {
        people.show(workload.people(), who);
        nobodys.setText(workload.nobodys().isEmpty() ? text("workload.nobodys.none") : text("workload.nobodys",
                String.join(", ", workload.nobodys().stream().map(each -> text("workload.nobodys.group",
                        Texts.textOr("absence.group." + each.group(), each.group()), each.counts().open(),
                        each.counts().overdue())).toList())));
        groups.show(settings.of(workload.office(), actor).orElse(List.of()));
        Optional<Officer> person = workload.people().stream().filter(each -> each.username().equals(who)).findFirst();
        opened.setVisible(person.isPresent());
        person.ifPresent(this::open);
    }

    private void open(Officer person) {
        List<Entry> page = inbox.page(actor, WorkloadQuery.of(workload.office(), person.username()), PAGE);
        whose.setText(text("workload.tasks", person.name()));
        tasks.getElement().setAttribute("aria-label", whose.getText());
        tasks.setItems(page);
        tasks.deselectAll();
        chosen(0);
        none.removeAll();
        if (page.isEmpty()) {
            none.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, text("workload.empty"), text("workload.empty.text")));
        }
        if (page.size() == PAGE) {
            none.add(new Paragraph(text("workload.first", PAGE)));
        }
        tasks.setVisible(!page.isEmpty());
        move.setVisible(!page.isEmpty());
    }

    private void chosen(int count) {
        chosen.setText(count == 0 ? "" : text("workload.chosen", count));
        move.setEnabled(count > 0);
    }

    private void moveChosen() {
        if (!tasks.getSelectedItems().isEmpty()) {
            ask(tasks.getSelectedItems(), null);
        }
    }

    private void dropped(Officer on) {
        List<Entry> rows = tasks.dragged();
        if (!rows.isEmpty() && !on.username().equals(who)) {
            ask(rows, on);
        }
    }

    private void ask(Collection<Entry> rows, Officer to) {
        List<Entry> fixed = List.copyOf(rows);
        new MoveDialog(fixed.size(), workload.people().stream().filter(each -> !each.username().equals(who)).toList(), to,
                (person, why) -> moved(person, moving.move(fixed, person.username(), why, actor))).open();
    }

    private void moved(Officer to, Moving.Moved moved) {
        notice.removeAll();
        notice.add(new Paragraph(text("workload.moved", moved.count(), to.name())));
        moved.refused().forEach(each -> notice.add(new Paragraph(text("workload.stayed", each.subject(),
                ActWords.refused(each.why())))));
        notice.setVisible(true);
        show();
        Focus.on(whose);
    }

    private GroupSetting set(GroupSetting wanted) {
        return settings.set(wanted.group(), wanted.office(), wanted.assignment(), wanted.mostOpen(), actor).orElse(wanted);
    }

    private String address(String username) {
        return "workload?" + QueryParameters.simple(actor.national() ? Map.of("office", workload.office(), "who", username)
                : Map.of("who", username)).getQueryString();
    }

    @Override
    public String getPageTitle() {
        return text("workload.title") + " · OpenPass";
    }
}
