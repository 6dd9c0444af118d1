package org.openpass.portal.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.Submission;
import org.openpass.cargo.unloading.Unloadings;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/**
 * Carriers and forwarders send manifests as sheets and see how far each is; carriers report arrivals and departures, declare unloadings, and
 * apply to enter a place that is no port, each on a tab. Which, what is looked at, and the voyage stand in the URL; live.
 */
@Route(value = "manifests/new", layout = MainLayout.class)
@Menu(title = "menu.manifests", order = 0.58, icon = "vaadin:file-table")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/manifest.css")
@StyleSheet("styles/upload.css")
class ManifestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "manifests/new";
    private static final String SUBMISSION = "submission";
    private static final String TAB = "tab";
    private static final String MRN = "mrn";
    private static final int LAST = 20;

    private final transient ManifestDesk desk;
    private final transient Actor actor = CurrentActor.require();
    private final SubmissionPart progress;
    private final Nav tabs = new Nav();
    private final transient Map<String, Component> forms = new LinkedHashMap<>();
    private final Div last = new Div();
    private long looked;
    private String tab = "";

    ManifestView(ManifestDesk desk, Unloadings unloadings, LiveCases live) {
        this.desk = desk;
        this.progress = new SubmissionPart(desk.submissions(), desk.corrections());
        addClassNames("page", "manifest");
        Div head = new Div(new H1(text(desk.carrier(actor) ? "manifest.title.carrier" : "manifest.title")));
        head.addClassName("page-head");
        add(head);
        if (!desk.sends(actor)) {
            add(new EmptyState(VaadinIcon.FILE_TEXT_O, text("manifest.notYou"), text("manifest.notYou.text"),
                    new Anchor("organisation", text("menu.organisation"))));
            return;
        }
        Paragraph intro = new Paragraph(text(desk.carrier(actor) ? "manifest.text.carrier" : "manifest.text.forwarder"));
        intro.addClassName("secondary");
        last.addClassName("card");
        tabs.addClassName("tabs");
        tabs.setAriaLabel(text("manifest.tabs"));
        tabs.setVisible(desk.carrier(actor));
        forms.put("manifest", new Div(intro, progress, new ManifestForm(desk, actor), last));
        if (desk.carrier(actor)) {
            forms.put("arrival", new VoyageForm(desk, actor));
            forms.put("unloading", new UnloadingPart(unloadings, actor, desk.clock()));
            forms.put("entry", new PortPermitForm(desk, actor));
        }
        add(tabs);
        forms.values().forEach(this::add);
        live.followSubmissions(this, id -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        looked = query.getSingleParameter(SUBMISSION).filter(id -> id.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
        if (!desk.sends(actor)) {
            return;
        }
        tab = query.getSingleParameter(TAB).filter(forms::containsKey).orElse("manifest");
        String mrn = query.getSingleParameter(MRN).filter(said -> said.matches("[0-9A-Za-z]{1,11}")).orElse("");
        tabs(mrn);
        // What was typed on one tab is there when its writer comes back.
        forms.forEach((name, form) -> form.setVisible(name.equals(tab)));
        if (!mrn.isEmpty() && forms.get(tab) instanceof OfVoyage form) {
            form.voyage(mrn.toUpperCase(Locale.ROOT));
        }
        show();
    }

    private void tabs(String mrn) {
        tabs.removeAll();
        for (String name : forms.keySet()) {
            Anchor link = new Anchor(PATH + "?" + TAB + "=" + name + (mrn.isEmpty() ? "" : "&" + MRN + "=" + mrn)
                    + (looked == 0 ? "" : "&" + SUBMISSION + "=" + looked), text("manifest.tab." + name));
            if (name.equals(tab)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
    }

    private void show() {
        Optional<Submission> found = looked == 0 ? Optional.empty() : desk.submissions().find(looked, actor);
        progress.setVisible(found.isPresent());
        found.ifPresent(progress::show);
        List<Submission> sent = desk.submissions().last(actor, LAST);
        last.removeAll();
        last.setVisible(!sent.isEmpty());
        DataTable table = new DataTable(text("manifest.last"), text("manifest.number"), text("manifest.field.act"),
                text("manifest.received"), text("manifest.lines") + "#", text("column.status"));
        sent.forEach(each -> table.row(new Anchor(PATH + "?" + SUBMISSION + "=" + each.id(), each.number()),
                text("manifest.act." + each.act()), Formats.briefMoment(each.receivedAt()), Formats.number(each.total()),
                SubmissionPart.badge(each.state())));
        last.add(new H2(text("manifest.last")), table);
    }

    @Override
    public String getPageTitle() {
        return text("manifest.title") + " · OpenPass";
    }
}
