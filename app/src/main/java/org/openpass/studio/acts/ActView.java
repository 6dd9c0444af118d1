package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import org.openpass.authoring.acts.Act.State;
import org.openpass.authoring.acts.ActChoices;
import org.openpass.authoring.acts.ActRefused;
import org.openpass.authoring.acts.Acts;
import org.openpass.ui.Card;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.News;
import org.openpass.ui.Texts;

/** An act as its second person reads it: what is done, on the diagram; to whom; and what became of it. */
@Route(value = "studio/acts/:act", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
@StyleSheet("styles/heat.css")
@StyleSheet("styles/positions.css")
class ActView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Acts acts;
    private final transient ActChoices choices;
    private final transient ActWords words;
    private final transient Actor actor = CurrentActor.require();
    private final H1 heading = new H1();
    private final News news = new News();
    private final Div body = new Div();
    private final Checkbox repeats = new Checkbox(text("position.repeats.meant"));
    private PlaceDiagram diagram;
    private long id;
    /** The case has gone on meanwhile: steps come again that did not when it was proposed. */
    private boolean again;

    ActView(Acts acts, ActChoices choices, ActWords words, LiveCases live) {
        this.acts = acts;
        this.choices = choices;
        this.words = words;
        addClassNames("page", "studio", "act");
        Anchor back = new Anchor("studio/acts", "← " + text("position.title"));
        back.addClassName("back");
        add(back, news, body);
        live.followActs(this, act -> act.equals(String.valueOf(id)), () -> show(acts.get(id, actor)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String named = event.getRouteParameters().get("act").orElse("");
        try {
            id = named.matches("[0-9]{1,18}") ? Long.parseLong(named) : 0;
            Act act = acts.get(id, actor);
            diagram = new PlaceDiagram(words.model(act.release()), words.names(act.release()), List.of(), chosen -> { });
            show(act);
        } catch (ActRefused none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Act act) {
        heading.setText(ActWords.title(act));
        body.removeAll();
        Div head = new Div(heading, ActWords.state(act.state()));
        head.addClassName("page-head");
        diagram.mark(act.element(), act.target());
        body.add(head, new Card(facts(act), warning(act), next(act), decide(act)), new Card(diagram), new Card(cases(act)));
    }

    private Facts facts(Act act) {
        Facts facts = new Facts().fact(text("position.case"), act.cases().size() == 1 ? number(act.cases().getFirst().caseNumber())
                : new Span(ActWords.cases(act))).fact(text("position.process"), words.process(act.work(), act.version(), actor))
                .fact(text("position.from"), words.step(act.release(), act.element()))
                .fact(text("position.to"), words.step(act.release(), act.target()))
                .fact(text("position.variables"), words.variables(act.variables())).fact(text("position.reason"), act.reason())
                .fact(text("position.article"), act.article()).fact(text("position.made"), Formats.who(act.madeBy(), act.madeAt()))
                .fact(text("position.signed"), Formats.who(act.signedBy(), act.signedAt()));
        return act.kind() == Act.Kind.CANCEL ? choices.endOf(act).map(means -> facts.fact(text("position.means"),
                means.in(Texts.locale()))).orElse(facts) : facts;
    }

    private Div warning(Act act) {
        Div warning = new Div();
        warning.setVisible(again || !act.repeats().isEmpty());
        warning.addClassNames("notice", "notice-bad");
        if (!act.repeats().isEmpty()) {
            warning.add(new Paragraph(text("position.repeats", words.steps(act.release(), act.repeats()))));
        }
        if (act.state() == State.PROPOSED && !act.madeBy().equals(actor.name())) {
            warning.add(repeats);
        }
        return warning;
    }

    private Paragraph next(Act act) {
        Paragraph next = new Paragraph(text("position.next." + (act.state() != State.PROPOSED ? act.state().name()
                : act.madeBy().equals(actor.name()) ? "others" : "you")));
        next.addClassName("release-next");
        return next;
    }

    private Div decide(Act act) {
        Div decide = new Div();
        decide.addClassName("task-acts");
        if (act.state() == State.PROPOSED) {
            if (!act.madeBy().equals(actor.name())) {
                Button sign = new Button(text("position.sign"), click -> act(() -> acts.sign(id, repeats.getValue(), actor),
                        "position.done.sign", act));
                sign.addThemeVariants(ButtonVariant.PRIMARY);
                decide.add(sign);
            }
            decide.add(new Button(text("position.withdraw"), click -> act(() -> acts.withdraw(id, actor), "position.done.withdraw", act)));
        }
        return decide;
    }

    private Component cases(Act act) {
        DataTable table = new DataTable(text("position.became"), text("position.case"), text("position.became"), text("position.said"));
        act.cases().forEach(one -> table.row(number(one.caseNumber()), ActWords.state(one.state()), one.said() == null ? "" : one.said()));
        return table;
    }

    /** Owners who are no officers see numbers only. */
    private Component number(String number) {
        return actor.officer() ? new Anchor("cases/" + number, number) : new Span(number);
    }

    private void act(Supplier<Act> act, String done, Act before) {
        try {
            show(act.get());
            news.setText(text(done));
        } catch (ActRefused refused) {
            again = refused.faults().stream().anyMatch(fault -> fault.reason() == ActRefused.Reason.REPEATS);
            show(before);
            news.setText(words.refused(refused, before.release()));
        }
        news.setVisible(true);
        Focus.on(heading);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
