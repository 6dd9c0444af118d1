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
import org.openpass.casework.NewOutage;
import org.openpass.casework.Outage;
import org.openpass.casework.OutageDraft;
import org.openpass.casework.OutageDrafts;
import org.openpass.casework.OutageRefused;
import org.openpass.casework.Outages;
import org.openpass.reference.Codes;
import org.openpass.ui.EmptyState;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** Outages, and what they did to deadlines (Customs Act Art. 8(4)): they are declared here, and undone while they can be. */
@Route(value = "admin/outages", layout = MainLayout.class)
@Menu(title = "menu.outages", order = 16, icon = "vaadin:plug")
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/outages.css")
class OutagesView extends AdminPage {

    private final transient Outages outages;
    private final transient OutageDrafts drafts;
    private final transient Codes codes;
    private final transient Clock clock;
    private final String reader = CurrentActor.require().name();
    private final Paragraph notice = new Paragraph();
    private final Div entering = new Div();
    private final Div waiting = new Div();
    private final Div list = new Div();
    private final Button declare = new Button(text("outages.declare"), VaadinIcon.PLUS.create(), click -> open());

    OutagesView(Outages outages, OutageDrafts drafts, Codes codes, Clock clock, LiveCases live) {
        super("outages.title");
        this.outages = outages;
        this.drafts = drafts;
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
        add(help, bar, notice, entering, waiting, list);
        close();
        show();
        live.followTables(this, table -> table.startsWith("casework.outage"), this::show);
    }

    private void open() {
        OutageForm form = new OutageForm(outages, drafts, codes, clock, this::declared, this::close);
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

    private void declared(String words) {
        close();
        say(words);
        show();
        declare.focus();
    }

    private void show() {
        List<OutageDraft> drafted = drafts.waiting();
        waiting.removeAll();
        waiting.setVisible(!drafted.isEmpty());
        if (!drafted.isEmpty()) {
            waiting.add(new OutageWaiting(drafted, draft -> OutageWords.reach(draft, outages), reader, this::step));
        }
        List<Outage> found = outages.list(MOST);
        list.removeAll();
        list.add(found.isEmpty() ? new EmptyState(VaadinIcon.PLUG, text("outages.empty"), text("outages.empty.text"))
                : new OutageTable(found, outages.moved(found), clock.instant(), this::ask));
    }

    private void ask(Outage outage, OutageAct act) {
        if (act == OutageAct.LAPSED) {
            lapsed(OutageWords.said(outage));
            return;
        }
        new OutageActDialog(outage, act, outages.alone(), clock, answer -> {
            done(outage, act, answer);
            show();
        }).open();
    }

    private void lapsed(NewOutage outage) {
        new LapsedDialog(outage.what(), outages.gone(outage, LapsedDialog.MOST)).open();
    }

    private void step(OutageDraft draft, OutageWaiting.Step step) {
        switch (step) {
            case LAPSED -> lapsed(draft.said());
            case RELEASE -> stepped(step, () -> drafts.release(draft.id(), reader));
            case WITHDRAW -> stepped(step, () -> drafts.withdraw(draft.id(), reader));
            case GIVE_BACK -> new GiveBackDialog(draft.said().what(),
                    why -> stepped(step, () -> drafts.giveBack(draft.id(), why, reader))).open();
        }
    }

    private void stepped(OutageWaiting.Step step, Runnable act) {
        try {
            act.run();
            say(text("outages.drafts.done." + step));
        } catch (OutageRefused refused) {
            say(OutageWords.refused(refused));
        } catch (IllegalArgumentException wrong) {
            say(text("outages.refused.STATE"));
        }
        show();
    }

    private void done(Outage outage, OutageAct act, OutageActDialog.Given given) {
        try {
            if (!given.alone()) {
                drafts.prepare(OutageDraft.Act.valueOf(act.name()), outage.id(), given.until(), given.reason(), reader);
                say(text("outages.submitted"));
                return;
            }
            switch (act) {
                case RECOVER -> outages.recover(outage.id(), given.until(), reader);
                case UNDO -> outages.undo(outage.id(), given.reason(), reader);
                case DISMISS -> outages.dismiss(outage.id(), given.reason(), reader);
                case LAPSED -> { }
            }
            say(text("outages.done." + act));
        } catch (OutageRefused refused) {
            say(OutageWords.refused(refused));
        }
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }
}
