package org.openpass.workbench.absence;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.openpass.access.Absence;
import org.openpass.access.AbsenceList;
import org.openpass.access.AbsenceRefused;
import org.openpass.access.Absences;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;
import org.openpass.workbench.Roles;

/** Who is away and who stands in: one's own absences, and for supervisors those of their people. */
@Route(value = "absences", layout = MainLayout.class)
@Menu(title = "menu.absences", order = 2.5, icon = "vaadin:calendar-user")
@RolesAllowed({Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.CARGO_OFFICER, Roles.SUPERVISOR})
@StyleSheet("styles/absence.css")
class AbsencesView extends Div implements HasDynamicTitle {

    private final transient Absences absences;
    private final transient AbsenceList all;
    private final transient Clock clock;
    private final transient Actor actor = CurrentActor.require();
    private final Paragraph notice = new Paragraph();
    private final Div entering = new Div();
    private final Div list = new Div();
    private final Button enter = new Button(text("absence.enter"), VaadinIcon.PLUS.create(), click -> open());

    AbsencesView(Absences absences, AbsenceList all, Clock clock) {
        this.absences = absences;
        this.all = all;
        this.clock = clock;
        addClassNames("page", "absences");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(text("absence.title")), enter);
        head.addClassName("page-head");
        Paragraph help = new Paragraph(text("absence.help"));
        help.addClassNames("secondary", "absence-help");
        entering.addClassName("card");
        list.addClassName("card");
        add(head, help, notice, entering, list);
        close();
        show();
    }

    private void open() {
        AbsenceForm form = new AbsenceForm(absences, actor, clock, this::entered, this::close);
        entering.removeAll();
        entering.add(form);
        entering.setVisible(true);
        enter.setVisible(false);
        form.focus();
    }

    private void close() {
        entering.removeAll();
        entering.setVisible(false);
        enter.setVisible(true);
    }

    private void entered(Absence absence) {
        close();
        say(absence.deputyAway() ? text("absence.entered.deputyAway", absence.deputyName())
                : text("absence.entered", absence.deputyName(), absence.name()));
        show();
        enter.focus();
    }

    private void end(Absence absence) {
        try {
            absences.end(absence.id(), actor);
            say(text("absence.ended"));
        } catch (AbsenceRefused refused) {
            say(text("absence.refused." + refused.reason(), refused.who()));
        }
        show();
        enter.focus();
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }

    private void show() {
        List<Absence> found = all.list(actor);
        list.removeAll();
        list.add(found.isEmpty() ? new EmptyState(VaadinIcon.CALENDAR_USER, text("absence.empty"), text("absence.empty.text"))
                : new AbsenceTable(found, clock.instant(), actor, this::end));
    }

    @Override
    public String getPageTitle() {
        return text("absence.title") + " · OpenPass";
    }
}
