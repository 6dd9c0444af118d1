package org.openpass.portal.declarations;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.collection.Banks;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.collection.Owed;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;
import org.springframework.web.util.UriComponentsBuilder;

/** The payment slip (납부서) of a declaration and the banks to pay it at; shows by itself when the bank reported. */
@Route(value = "declarations/:number/payment", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
class PaymentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CaseList cases;
    private final transient Visibilities visibilities;
    private final transient CollectionApi collection;
    private final transient Banks banks;
    private final transient Rights rights;
    private final transient Actor actor = CurrentActor.require();
    private String number = "";
    private volatile String caseNumber = "";
    private transient URL here;

    PaymentView(CaseList cases, Visibilities visibilities, CollectionApi collection, Banks banks, Rights rights,
            LiveCases live) {
        this.cases = cases;
        this.visibilities = visibilities;
        this.collection = collection;
        this.banks = banks;
        this.rights = rights;
        addClassNames("page", "payment");
        live.follow(this, changed -> changed.equals(caseNumber), () -> find().ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        find().ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    /** Only the browser knows the address under which it reaches this page, to which the bank leads back. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().fetchCurrentURL(url -> {
            here = url;
            find().ifPresent(this::show);
        });
    }

    private Optional<CaseFile> find() {
        return cases.about(visibilities.of(actor), number);
    }

    private void show(CaseFile file) {
        caseNumber = file.number();
        removeAll();
        Optional<Booked> booked = collection.ofCase(caseNumber);
        Notice slip = booked.map(Booked::notice).orElse(null);
        Anchor back = new Anchor("declarations", "← " + text("declarations.title"));
        back.addClassName("back");
        Div name = new Div(new H1(text("payment.title")), Badge.status(file.status()));
        name.addClassName("case-name");
        Paragraph stands = new Paragraph(PlainStatus.of(new PlainStatus.Situation(file.status(),
                file.closedAt() != null, 0, slip, Map.of(), null), Texts.locale()).sentence());
        stands.addClassNames("waits", slip != null && Owed.on(slip.status()) ? "waits-open" : "waits-closed");
        stands.getElement().setAttribute("role", "status");
        Header head = new Header(back, name, stands);
        head.addClassNames("card", "case-head");
        add(head, booked.<Component>map(b -> slip(b, file)).orElseGet(() ->
                new EmptyState(VaadinIcon.CALC_BOOK, text("payment.none"), text("payment.none.text"))));
    }

    private Section slip(Booked booked, CaseFile file) {
        Notice slip = booked.notice();
        Facts facts = new Facts().fact(text("payment.notice"), slip.number())
                .fact(text("column.number"), new Anchor("cases/" + number, number))
                .fact(text("column.title"), file.title())
                .fact(text("document.collectionForm"), text("form." + slip.terms()))
                .fact(text("case.dueOn"), slip.dueOn() == null ? text("payment.noDeadline") : Formats.day(slip.dueOn()))
                .fact(text("column.money"), Badge.money(slip.status().name()));
        DataTable taxes = new DataTable(text("duty.totals"), text("duty.tax"), text("duty.payable") + "#");
        taxes.addClassName("narrow");
        booked.totals().forEach(t -> taxes.row(text("tax." + t.tax()), Formats.owed(t.payable())));
        booked.surcharges().forEach(s -> taxes.row(text("surcharge." + s.kind()), Formats.owed(s.amount())));
        taxes.styled("sum", text("duty.total"), Formats.won(slip.amount()));
        Section section = new Section(new H2(text("payment.slip")), facts, taxes);
        section.addClassNames("card", "payment-slip");
        if (Owed.on(slip.status())) {
            section.add(rights.missing(actor, Right.PAY).<Component>map(MissingRight::new)
                    .orElseGet(() -> ways(slip)));
        }
        return section;
    }

    private Div ways(Notice slip) {
        List<Banks.PaymentPage> pages = banks.paymentPages();
        Paragraph how = new Paragraph(text(pages.isEmpty() ? "payment.noBank" : "payment.how", slip.number()));
        how.addClassName("secondary");
        Div ways = new Div();
        ways.addClassName("payment-ways");
        if (here != null) {
            pages.forEach(page -> ways.add(way(page, slip)));
        }
        return new Div(ways, how);
    }

    private Anchor way(Banks.PaymentPage page, Notice slip) {
        String back = URI.create(here.toString()).resolve("/declarations/" + number + "/payment").toString();
        Anchor link = new Anchor(UriComponentsBuilder.fromUri(page.url()).queryParam("notice", "{notice}")
                .queryParam("amount", "{amount}").queryParam("reference", "{reference}").queryParam("return", "{return}")
                .encode().build(slip.number(), slip.amount(), number, back).toString(),
                text("payment.at", page.bankName()));
        link.setRouterIgnore(true);
        link.addClassName("button-link");
        return link;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + text("payment.title") + " · OpenPass";
    }
}
