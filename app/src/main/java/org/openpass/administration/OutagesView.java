package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.casework.Outage;
import org.openpass.casework.OutageRefused;
import org.openpass.casework.Outages;
import org.openpass.reference.Codes;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** Outages, and what they did to deadlines (Customs Act Art. 8(4)): they are declared here, and undone while they can be. */
@Route(value = "admin/outages", layout = MainLayout.class)
@Menu(title = "menu.outages", order = 16, icon = "vaadin:plug")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/outages.css")
class OutagesView extends AdminPage {

    private final transient Outages outages;
    private final transient Codes codes;
    private final transient Clock clock;
    private final Paragraph notice = new Paragraph();
    private final Div entering = new Div();
    private final Div list = new Div();
    private final Button declare = new Button(text("outages.declare"), VaadinIcon.PLUS.create(), click -> open());

    OutagesView(Outages outages, Codes codes, Clock clock) {
        super("outages.title");
        this.outages = outages;
        this.codes = codes;
        this.clock = clock;
        addClassName("outages");
        declare.addThemeVariants(ButtonVariant.PRIMARY);
        Button again = new Button(text("outages.again"), VaadinIcon.REFRESH.create(), click -> show());
        Div bar = new Div(declare, again);
        bar.addClassName("filters");
        Paragraph help = new Paragraph(text("outages.help"));
        help.addClassNames("secondary", "outages-help");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        entering.addClassName("card");
        list.addClassName("card");
        add(help, bar, notice, entering, list);
        close();
        show();
    }

    private void open() {
        OutageForm form = new OutageForm(outages, codes, clock, this::declared, this::close);
        entering.removeAll();
        entering.add(form);
        entering.setVisible(true);
        declare.setVisible(false);
        form.focus();
    }

    private void close() {
        entering.removeAll();
        entering.setVisible(false);
        declare.setVisible(true);
    }

    private void declared(Outage outage) {
        close();
        say(outage.until() == null ? text("outages.declared.lasts")
                : text("outages.declared", Formats.moment(outage.finalAt())));
        show();
        declare.focus();
    }

    private void show() {
        List<Outage> found = outages.list(MOST);
        list.removeAll();
        list.add(found.isEmpty() ? new EmptyState(VaadinIcon.PLUG, text("outages.empty"), text("outages.empty.text"))
                : new OutageTable(found, outages.moved(found), clock.instant(), this::ask));
    }

    private void ask(Outage outage, OutageAct act) {
        new OutageActDialog(outage, act, clock, answer -> {
            done(outage, act, answer);
            show();
        }).open();
    }

    private void done(Outage outage, OutageAct act, OutageActDialog.Given given) {
        String by = CurrentActor.require().name();
        try {
            switch (act) {
                case RECOVER -> outages.recover(outage.id(), given.until(), by);
                case UNDO -> outages.undo(outage.id(), given.reason(), by);
                case DISMISS -> outages.dismiss(outage.id(), given.reason(), by);
            }
            say(text("outages.done." + act));
        } catch (OutageRefused refused) {
            say(text("outages.refused." + refused.reason()));
        }
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }
}
