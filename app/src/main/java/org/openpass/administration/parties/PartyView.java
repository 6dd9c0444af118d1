package org.openpass.administration.parties;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Mergers;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyHistory;
import org.openpass.access.PartyOverview;
import org.openpass.administration.AdminPage;
import org.openpass.audittrail.Looks;
import org.openpass.terms.Seoul;
import org.openpass.ui.Focus;
import org.openpass.ui.MainLayout;

/** One party; who looks at it is recorded, as all looks at somebody's data are. */
@Route(value = "admin/parties/:party", layout = MainLayout.class)
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/parties.css")
class PartyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NUMBER = "[0-9]{1,18}";

    private final transient PartyHistory history;
    private final transient PartyOverview overview;
    private final transient Mergers mergers;
    private final transient Parties parties;
    private final transient Looks looks;
    private final transient Clock clock;
    private final transient Actor actor = CurrentActor.require();
    private final H1 name = new H1();
    private final Paragraph notice = new Paragraph();
    private final Div entering = new Div();
    private final Div content = new Div();
    private final Button change = new Button(text("parties.change"), VaadinIcon.EDIT.create(), click -> open());
    private transient Party shown;

    PartyView(PartyHistory history, PartyOverview overview, Mergers mergers, Parties parties, Looks looks,
            Clock clock) {
        this.history = history;
        this.overview = overview;
        this.mergers = mergers;
        this.parties = parties;
        this.looks = looks;
        this.clock = clock;
        addClassNames("page", "party-page");
        Anchor back = new Anchor("admin/parties", "← " + text("parties.title"));
        back.addClassName("back");
        change.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(name, change);
        head.addClassName("page-head");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        entering.addClassName("card");
        entering.setVisible(false);
        content.addClassName("party-parts");
        add(back, head, notice, entering, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("party").filter(n -> n.matches(NUMBER)).orElse("0");
        Optional<Party> found = history.now(Long.parseLong(id), actor);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        looks.lookedAtParty(new Looks.Reader(actor.name(), actor.office(), UI.getCurrent().getSession().getBrowser()
                .getAddress()), "admin/parties", id, found.get().id());
        close();
        show(found.get());
    }

    private LocalDate today() {
        return Seoul.today(clock);
    }

    private void show(Party party) {
        shown = party;
        long id = party.id();
        name.setText(party.name());
        content.removeAll();
        content.add(card("parties.facts", PartyWords.facts(party, today())),
                card("party.identifiers", new NumbersPart(party, history.numbers(id, actor), (scheme, number) -> {
                    show(history.number(id, scheme, number, actor));
                    say(text("parties.numbered"));
                })),
                card("parties.people", BelongingTables.people(overview.people(id, actor))),
                card("parties.mandates", BelongingTables.mandates(overview.mandates(id, actor), id, today())),
                card("parties.keys", BelongingTables.keys(overview.keys(id, actor), clock.instant())),
                card("parties.history", new VersionTable(history.of(id, actor), today())));
        MergerPart part = new MergerPart(party, mergers, parties, actor, clock.instant(), words -> {
            show(history.now(id, actor).orElseThrow());
            say(words);
            Focus.on(name);
        });
        // What stands is read first; the way to propose one is seldom gone.
        content.addComponentAtIndex(part.any() ? 1 : content.getComponentCount(), card("mergers.title", part));
    }

    private static Div card(String title, Component part) {
        Div card = new Div(new H2(text(title)), part);
        card.addClassName("card");
        return card;
    }

    private void open() {
        PartyForm form = new PartyForm(shown, today(), (wanted, day, basis) -> {
            history.change(shown.id(), wanted, day, basis, actor);
            close();
            show(history.now(shown.id(), actor).orElseThrow());
            say(text("parties.changed"));
            change.focus();
        }, this::close);
        entering.removeAll();
        entering.add(form);
        entering.setVisible(true);
        change.setVisible(false);
        notice.setVisible(false);
        form.focus();
    }

    private void close() {
        entering.removeAll();
        entering.setVisible(false);
        change.setVisible(true);
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? text("parties.title") : shown.name()) + " · OpenPass";
    }
}
