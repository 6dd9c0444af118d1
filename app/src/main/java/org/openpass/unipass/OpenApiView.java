package org.openpass.unipass;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.openpass.terms.Limits;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.PublicLayout;

/** The look-ups of the Open API for those who write programs (Open API 안내): all of them, or one, which can be tried out. */
@Route(value = "open-api", layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("styles/openapi.css")
class OpenApiView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Catalogue catalogue;
    private final transient OpenApiDoor door;
    private final transient Limits limits;
    private String title = "";

    OpenApiView(Catalogue catalogue, OpenApiDoor door, Limits limits) {
        this.catalogue = catalogue;
        this.door = door;
        this.limits = limits;
        addClassName("open-api");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getLocation().getQueryParameters().getSingleParameter("api").orElse("");
        removeAll();
        title = "";
        if (code.isEmpty()) {
            list();
        } else {
            catalogue.find(code).ifPresentOrElse(this::one, this::unknown);
        }
    }

    private void list() {
        H1 name = new H1(text("openApi.title"));
        name.addClassName("page-title");
        Paragraph line = new Paragraph(text("openApi.line") + " ");
        line.add(new Anchor("organisation?tab=open-api", text("openApi.getKey")));
        line.addClassName("secondary");
        String all = text("openApi.all", catalogue.all().size());
        DataTable table = new DataTable(all, text("openApi.what"), text("openApi.path"), text("openApi.state"));
        for (ApiCall call : catalogue.all()) {
            table.row(new Anchor("open-api?api=" + call.code(), name(call)), path(call), state(call));
        }
        add(name, line, card(new H2(all), table), OpenApiTexts.errors(), OpenApiTexts.limits(limits));
    }

    private void one(ApiCall call) {
        title = name(call) + " · ";
        Anchor back = new Anchor("open-api", text("openApi.back"));
        H1 name = new H1(name(call));
        name.addClassName("page-title");
        Div head = new Div(path(call), state(call));
        head.addClassName("open-api-head");
        add(back, name, head);
        if (!call.served()) {
            Paragraph empty = new Paragraph(text("openApi.state.empty.text"));
            empty.addClassName("notice");
            add(empty);
        }
        add(card(new H2(text("openApi.parameters")), OpenApiTexts.parameters(call)), new TryIt(call, door));
        if (!call.fields().isEmpty() || !call.headFields().isEmpty()) {
            add(card(new H2(text("openApi.answer")), OpenApiTexts.elements(call)));
        }
        add(OpenApiTexts.shape(call), OpenApiTexts.errors(), OpenApiTexts.limits(limits));
    }

    private void unknown() {
        H1 name = new H1(text("openApi.title"));
        name.addClassName("page-title");
        add(name, new EmptyState(VaadinIcon.SEARCH, text("openApi.unknown"), text("openApi.unknown.text"),
                new Anchor("open-api", text("openApi.back"))));
    }

    static Div card(com.vaadin.flow.component.Component... parts) {
        Div card = new Div(parts);
        card.addClassName("card");
        return card;
    }

    private static String name(ApiCall call) {
        return call.code() + " " + text("openApi.name." + call.code());
    }

    private static Span path(ApiCall call) {
        Span path = new Span(OpenApiFilter.PREFIX + call.path());
        path.addClassName("hash");
        return path;
    }

    private static Span state(ApiCall call) {
        return call.served() ? Badge.of(text("openApi.state.served"), VaadinIcon.CHECK, "good")
                : Badge.of(text("openApi.state.empty"), VaadinIcon.CIRCLE_THIN, "quiet");
    }

    @Override
    public String getPageTitle() {
        return title + text("openApi.title") + " · OpenPass";
    }
}
