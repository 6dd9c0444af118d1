package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.acts.Act;
import org.openpass.authoring.acts.Acts;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** What was proposed for single cases, what waits for a second person first. */
@Route(value = "studio/acts", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
@StyleSheet("styles/positions.css")
class ActsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Acts acts;
    private final transient ActWords words;
    private final transient Actor actor = CurrentActor.require();
    private final Div body = new Div();

    ActsView(Acts acts, ActWords words, LiveCases live) {
        this.acts = acts;
        this.words = words;
        addClassNames("page", "studio", "acts");
        Anchor back = new Anchor("studio/incidents", "← " + text("incidents.title"));
        back.addClassName("back");
        Div head = new Div(new H1(text("position.title")));
        head.addClassName("page-head");
        Paragraph help = new Paragraph(text("position.help"));
        help.addClassName("secondary");
        add(back, head, help, body);
        live.followActs(this, any -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        body.removeAll();
        List<Act> all = acts.list(actor);
        Div card = new Div(all.isEmpty() ? new EmptyState(VaadinIcon.EXCHANGE, text("position.none"), text("position.none.text"))
                : table(all, words, actor));
        card.addClassName("card");
        body.add(card);
    }

    static DataTable table(List<Act> all, ActWords words, Actor actor) {
        DataTable table = new DataTable(text("position.title"), text("position.act"), text("position.case"), text("position.process"),
                text("position.from"), text("position.to"), text("position.state"), text("position.made"), text("position.signed"));
        all.forEach(act -> table.row(new Anchor("studio/acts/" + act.id(), ActWords.title(act)), ActWords.cases(act),
                words.process(act.work(), act.version(), actor), words.step(act.release(), act.element()),
                words.step(act.release(), act.target()), ActWords.state(act.state()), Formats.who(act.madeBy(), act.madeAt()),
                Formats.who(act.signedBy(), act.signedAt())));
        return table;
    }

    @Override
    public String getPageTitle() {
        return text("position.title") + " · OpenPass";
    }
}
