package org.openpass.portal.manifest;

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

/** Carriers and forwarders send manifests as sheets, see how far each is, and report arrivals. What is looked at stands in the URL; live. */
@Route(value = "manifests/new", layout = MainLayout.class)
@Menu(title = "menu.manifests", order = 0.58, icon = "vaadin:file-table")
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/manifest.css")
@StyleSheet("styles/upload.css")
class ManifestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SUBMISSION = "submission";
    private static final int LAST = 20;

    private final transient ManifestDesk desk;
    private final transient Actor actor = CurrentActor.require();
    private final SubmissionPart progress;
    private final Div last = new Div();
    private long looked;

    ManifestView(ManifestDesk desk, Unloadings unloadings, LiveCases live) {
        this.desk = desk;
        this.progress = new SubmissionPart(desk.submissions(), desk.corrections());
        addClassNames("page", "manifest");
        Div head = new Div(new H1(text("manifest.title")));
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
        add(intro, progress, new ManifestForm(desk, actor));
        if (desk.carrier(actor)) {
            add(new VoyageForm(desk, actor), new PortPermitForm(desk, actor), new UnloadingPart(unloadings, actor, desk.clock()));
        }
        add(last);
        live.followSubmissions(this, id -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        looked = event.getLocation().getQueryParameters().getSingleParameter(SUBMISSION).filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong).orElse(0L);
        if (desk.sends(actor)) {
            show();
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
        sent.forEach(each -> table.row(new Anchor("manifests/new?" + SUBMISSION + "=" + each.id(), each.number()),
                text("manifest.act." + each.act()), Formats.briefMoment(each.receivedAt()), Formats.number(each.total()),
                SubmissionPart.badge(each.state())));
        last.add(new H2(text("manifest.last")), table);
    }

    @Override
    public String getPageTitle() {
        return text("manifest.title") + " · OpenPass";
    }
}
