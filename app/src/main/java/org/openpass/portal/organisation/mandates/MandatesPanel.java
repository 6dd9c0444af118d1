package org.openpass.portal.organisation.mandates;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Mandate;
import org.openpass.access.MandateList.Side;
import org.openpass.terms.Seoul;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;

/** The lists of both directions with the form of an offer above them; it follows what the other side does. */
@StyleSheet("styles/mandates.css")
final class MandatesPanel extends Div {

    private static final int PAGE = 50;
    private static final int SEARCH_FROM = 10;

    private final transient MandatesPart part;
    private final transient Actor actor;
    private final boolean asks;
    private final Paragraph notice = new Paragraph();
    private final Div entering = new Div();
    private final Div lists = new Div();
    private final TextField search = new TextField(text("mandates.search"));
    private final Button more = new Button(text("mandates.more"), click -> more());
    private final Button offer;
    private int size = PAGE;

    MandatesPanel(MandatesPart part, Actor actor) {
        this.part = part;
        this.actor = actor;
        this.asks = part.mandates.asks(actor);
        addClassName("mandates");
        offer = new Button(text(asks ? "mandates.ask" : "mandates.give"), VaadinIcon.PLUS.create(), click -> open());
        offer.addThemeVariants(ButtonVariant.PRIMARY);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        Paragraph help = new Paragraph(text(asks ? "mandates.help.broker" : "mandates.help.client"));
        help.addClassNames("secondary", "mandates-help");
        entering.addClassName("card");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show());
        lists.addClassName("mandate-lists");
        Div acts = new Div(offer);
        acts.addClassName("mandates-acts");
        add(help, acts, notice, entering, search, lists, more);
        close();
        show();
        String own = String.valueOf(actor.partyId());
        // Each act lays a message into the boxes of both sides: what it tells of is shown as it comes.
        part.live.followMessages(this, own::equals, this::show);
    }

    private void open() {
        MandateForm form = new MandateForm(part, asks, actor, this::offered, () -> {
            close();
            offer.focus();
        });
        entering.removeAll();
        entering.add(form);
        entering.setVisible(true);
        offer.setVisible(false);
        form.focus();
    }

    private void close() {
        entering.removeAll();
        entering.setVisible(false);
        offer.setVisible(part.mandates.mayManage(actor));
    }

    private void offered(Mandate mandate) {
        close();
        done(mandate);
    }

    /** Says how the mandate stands after an act. */
    private void done(Mandate mandate) {
        boolean ends = mandate.state() == Mandate.State.ACCEPTED && mandate.endedAt() != null;
        notice.setText(text("mandates.done." + (ends ? "ENDS" : mandate.standing(actor.partyId(), Seoul.today(part.clock))),
                mandate.otherThan(actor.partyId()), Formats.day(mandate.until())));
        notice.setVisible(true);
        show();
        offer.focus();
    }

    private void more() {
        size += PAGE;
        show();
    }

    private void show() {
        Side mine = asks ? Side.HELD : Side.GIVEN;
        Side other = asks ? Side.GIVEN : Side.HELD;
        List<Mandate> own = page(mine);
        List<Mandate> rest = page(other);
        lists.removeAll();
        lists.add(section(mine, own));
        // Only customs enters such a one: a client who acts for others, a broker who has others act.
        if (!rest.isEmpty()) {
            lists.add(section(other, rest));
        }
        search.setVisible(!search.isEmpty() || own.size() > SEARCH_FROM || rest.size() > SEARCH_FROM);
        more.setVisible(own.size() > size || rest.size() > size);
    }

    private List<Mandate> page(Side side) {
        return part.list.page(actor, side, search.getValue().strip(), 0, size + 1);
    }

    private Section section(Side side, List<Mandate> found) {
        Section section = new Section(new H2(text("mandates.side." + side)));
        section.addClassName("card");
        if (found.isEmpty()) {
            section.add(search.isEmpty() ? new EmptyState(VaadinIcon.HANDSHAKE, text("mandates.empty." + side),
                    text("mandates.empty." + side + ".text"))
                    : new EmptyState(VaadinIcon.SEARCH, text("mandates.nobody"), text("mandates.nobody.text")));
        } else {
            section.add(new MandateTable(text("mandates.side." + side), found.subList(0, Math.min(found.size(), size)),
                    Seoul.today(part.clock), actor, part.mandates.mayManage(actor), (mandate, act) ->
                            new MandateDialog(part.mandates, mandate, act, actor, this::done).open()));
        }
        return section;
    }
}
