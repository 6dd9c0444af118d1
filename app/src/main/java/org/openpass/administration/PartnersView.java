package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.mailbox.notification.HoldRefused;
import org.openpass.mailbox.notification.Holds;
import org.openpass.mailbox.notification.Partners;
import org.openpass.mailbox.notification.Partners.Figures;
import org.openpass.ui.EmptyState;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** What goes to each partner, in figures; one is held and let go on, and all of one is sent again. */
@Route(value = PartnersView.PATH, layout = MainLayout.class)
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/exchange.css")
@StyleSheet("styles/partners.css")
class PartnersView extends AdminPage implements BeforeEnterObserver, PartnerTable.Acts {

    static final String PATH = "admin/messages/partners";
    private static final int MOST = 200;

    private final transient Partners partners;
    private final transient Holds holds;
    private final transient Parties parties;
    private final Paragraph notice = new Paragraph();
    private final TextField name = new TextField();
    private final Div body = new Div();
    private String beginning = "";

    PartnersView(Partners partners, Holds holds, Parties parties) {
        super("exchange.title");
        this.partners = partners;
        this.holds = holds;
        this.parties = parties;
        addClassName("exchange-page");
        Paragraph help = new Paragraph(text("partners.help"));
        help.addClassNames("secondary", "exchange-help");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        MessageTabs tabs = new MessageTabs();
        tabs.showPartners();
        name.setAriaLabel(text("exchange.partner"));
        name.setPlaceholder(text("exchange.partner"));
        name.setPrefixComponent(VaadinIcon.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                UI.getCurrent().navigate(PartnersView.class, e.getValue().isBlank() ? QueryParameters.empty()
                        : QueryParameters.simple(Map.of("partner", e.getValue().strip())));
            }
        });
        Div filters = new Div(name, new Button(text("exchange.refresh"), VaadinIcon.REFRESH.create(), click -> show()));
        filters.addClassNames("filters", "exchange-filters");
        filters.getElement().setAttribute("role", "search");
        Div list = new Div(tabs, filters, body);
        list.addClassNames("card", "exchange-list", "partners-list");
        add(help, notice, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        beginning = event.getLocation().getQueryParameters().getSingleParameter("partner").orElse("").replace("\0", "").strip();
        if (!name.getValue().strip().equals(beginning)) {
            name.setValue(beginning);
        }
        notice.setVisible(false);
        show();
    }

    private void show() {
        List<Figures> found = partners.figures(beginning.isEmpty() ? null : parties.beginning(beginning, MOST).stream()
                .map(Parties.Party::id).toList(), MOST);
        body.removeAll();
        if (!found.isEmpty()) {
            body.add(new PartnerTable(found, id -> parties.get(id).name(), this));
        } else if (beginning.isEmpty()) {
            body.add(new EmptyState(VaadinIcon.CHECK, text("partners.none"), text("partners.none.text")));
        } else {
            body.add(new EmptyState(VaadinIcon.SEARCH, text("partners.none.found"), text("partners.none.found.text")));
        }
    }

    @Override
    public void hold(long partyId, String partner) {
        new ReasonDialog(text("partners.hold.title", partner), text("partners.hold.follows"), text("partners.hold"), why -> {
            try {
                holds.hold(partyId, why, CurrentActor.require());
                done(text("partners.hold.done", partner));
            } catch (HoldRefused refused) {
                done(refused.text(Texts.locale()));
            }
        }).open();
    }

    @Override
    public void release(long partyId, String partner) {
        done(text(holds.release(partyId, CurrentActor.require()) ? "partners.release.done" : "partners.release.none", partner));
    }

    @Override
    public void again(long partyId, String partner) {
        int sent = partners.again(partyId, CurrentActor.require());
        done(sent == 0 ? text("partners.again.none", partner) : text(sent == Partners.MOST_AGAIN ? "partners.again.first"
                : "partners.again.done", sent, partner));
    }

    private void done(String words) {
        notice.setText(words);
        notice.setVisible(true);
        show();
    }
}
