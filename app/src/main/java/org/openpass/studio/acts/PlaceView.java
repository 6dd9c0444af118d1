package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.acts.Act;
import org.openpass.authoring.acts.ActChoices;
import org.openpass.authoring.acts.ActChoices.Choices;
import org.openpass.authoring.acts.ActRefused;
import org.openpass.authoring.acts.Acts;
import org.openpass.authoring.acts.NewAct;
import org.openpass.ui.Card;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** Where a case stands, and what may be proposed for it: that it goes on elsewhere, or that it is ended. */
@Route(value = "studio/positions/:case", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
@StyleSheet("styles/heat.css")
@StyleSheet("styles/positions.css")
class PlaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Acts acts;
    private final transient ActChoices choices;
    private final transient ActWords words;
    private final transient Actor actor = CurrentActor.require();
    private final H1 heading = new H1();
    private final Paragraph refused = new Paragraph();
    private final Div body = new Div();

    PlaceView(Acts acts, ActChoices choices, ActWords words) {
        this.acts = acts;
        this.choices = choices;
        this.words = words;
        addClassNames("page", "studio", "place");
        Anchor back = new Anchor("studio/acts", "← " + text("position.title"));
        back.addClassName("back");
        Div head = new Div(heading);
        head.addClassName("page-head");
        refused.addClassNames("notice", "notice-bad");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        add(back, head, refused, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(choices.of(event.getRouteParameters().get("case").orElse(""), actor));
        } catch (ActRefused none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Choices of) {
        heading.setText(text("position.place.title", of.caseNumber()));
        Facts facts = new Facts().fact(text("position.process"), words.process(of.work(), of.version(), actor));
        if (of.step() == null) {
            body.add(new Card(facts, new Paragraph(text("position.place.nowhere"))));
            return;
        }
        String stands = of.step().elementId();
        facts.fact(text("position.stands"), words.step(of.release(), stands)).fact(text("position.since"), Formats.moment(of.step().since()));
        MoveForm move = new MoveForm(of, words, asked -> propose(of, () -> acts.move(asked, actor)));
        PlaceDiagram diagram = new PlaceDiagram(words.model(of.release()), words.names(of.release()),
                of.targets().stream().map(ActChoices.Target::id).toList(), move::choose);
        diagram.mark(stands, null);
        move.onTarget(target -> diagram.mark(stands, target));
        body.add(new Card(facts), new Card(diagram), section("position.place.move", move), section("position.place.end", end(of)));
        List<Act> before = acts.ofCase(of.caseNumber(), actor);
        if (!before.isEmpty()) {
            body.add(section("position.place.open", ActsView.table(before, words, actor)));
        }
    }

    private Component end(Choices of) {
        return of.end() == null ? new Paragraph(text("position.place.end.none"))
                : new EndForm(of.end(), (reason, article) -> propose(of, () ->
                        acts.cancel(new NewAct.Cancel(of.caseNumber(), reason, article), actor)));
    }

    private void propose(Choices of, Supplier<Act> act) {
        try {
            UI.getCurrent().navigate("studio/acts/" + act.get().id());
        } catch (ActRefused no) {
            refused.setText(words.refused(no, of.release()));
            refused.setVisible(true);
            refused.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new H2(text(title)), content);
        section.addClassName("card");
        return section;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
