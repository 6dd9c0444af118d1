package org.openpass.portal.transport;

import static org.openpass.ui.Texts.text;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.transport.Transport;
import org.openpass.cargo.transport.Transports;
import org.openpass.casework.Cases;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** Declares a transport under bond, and shows how far those of before are. Whose goods they are stands in the URL ({@code ?cargo=}); live. */
@Route(value = "transports", layout = MainLayout.class)
@Menu(title = "menu.transports", order = 0.585, icon = "vaadin:truck")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/manifest.css")
class TransportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LAST = 50;

    private final transient Transports transports;
    private final transient Cases cases;
    private final transient PlaceBook places;
    private final transient Actor actor = CurrentActor.require();
    private final TransportForm form;
    private final Div last = new Div();

    TransportsView(Transports transports, Cases cases, PlaceBook places, LiveCases live) {
        this.transports = transports;
        this.cases = cases;
        this.places = places;
        this.form = new TransportForm(transports, actor);
        addClassNames("page", "manifest");
        Div head = new Div(new H1(text("transport.title")));
        head.addClassName("page-head");
        add(head);
        if (!transports.declares(actor)) {
            add(new EmptyState(VaadinIcon.TRUCK, text("transport.notYou"), text("transport.notYou.text"),
                    new Anchor("organisation", text("menu.organisation"))));
            return;
        }
        Paragraph intro = new Paragraph(text("transport.intro"));
        intro.addClassName("secondary");
        last.addClassName("card");
        add(intro, form, last);
        live.follow(this, number -> number.startsWith("BT"), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("cargo").ifPresent(form::goods);
        if (transports.declares(actor)) {
            show();
        }
    }

    private void show() {
        List<Transport> declared = transports.last(actor, LAST);
        Map<String, PlaceBook.Named> names = places.of(declared.stream().map(Transport::to).toList());
        last.removeAll();
        last.setVisible(!declared.isEmpty());
        DataTable table = new DataTable(text("transport.last"), text("transport.number"), text("column.status"), text("transport.to"),
                text("transport.lastDay"), text("transport.arrived") + "#");
        declared.forEach(t -> table.row(new Anchor("cases/" + t.caseNumber(), t.number()), Badge.status(cases.find(t.caseNumber()).orElseThrow().status()),
                names.containsKey(t.to()) ? names.get(t.to()).in(Texts.locale()) + " (" + t.to() + ")" : t.to(), t.lastDay() == null ? "–"
                        : Formats.day(t.lastDay()), text("transport.of", Formats.number(t.arrived()), Formats.number(t.packages()))));
        last.add(new H2(text("transport.last")), table);
    }

    @Override
    public String getPageTitle() {
        return text("transport.title") + " · OpenPass";
    }
}
