package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.release.ModelRelease;
import org.openpass.authoring.release.ModelRelease.State;
import org.openpass.authoring.release.ModelReleases;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** Changes that one owner laid before another, and what became of them; which are shown stands in the URL. Live. */
@Route(value = "studio/releases", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
class ModelReleasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;

    private final transient ModelReleases releases;
    private final transient Actor actor = CurrentActor.require();
    private final Div list = new Div();
    private transient State only = State.SUBMITTED;
    private transient Long before;

    ModelReleasesView(ModelReleases releases, LiveCases live) {
        this.releases = releases;
        addClassNames("page", "studio");
        Anchor back = new Anchor("studio", "← " + text("studio.title"));
        back.addClassName("back");
        Div head = new Div(new H1(text("modelRelease.title")));
        head.addClassName("page-head");
        list.addClassNames("card", "declaration-list");
        add(back, head, list);
        live.followModelReleases(this, id -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation().getQueryParameters().getSingleParameter("state").orElse("submitted");
        only = Arrays.stream(State.values()).filter(state -> state.name().equalsIgnoreCase(asked)).findFirst().orElse(null);
        before = event.getLocation().getQueryParameters().getSingleParameter("before").filter(n -> n.matches("[0-9]{1,18}"))
                .map(Long::valueOf).orElse(null);
        show();
    }

    private void show() {
        List<ModelRelease> found = releases.list(null, only, before, PAGE + 1, actor);
        List<ModelRelease> page = found.subList(0, Math.min(found.size(), PAGE));
        list.removeAll();
        list.add(tabs());
        if (page.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.CHECK, text("modelRelease.none"), text("modelRelease.none.text")));
            return;
        }
        DataTable table = new DataTable(text("modelRelease.title"), text("modelRelease.what"), text("modelRelease.tag"),
                text("studio.state"), text("studio.effective"), text("modelRelease.submitted"), text("studio.released"));
        page.forEach(release -> table.row(ModelReleaseWords.lines(new Anchor("studio/releases/" + release.id(),
                release.title()), release.work()), release.tag(), ModelReleaseWords.state(release.state()),
                ModelReleaseWords.effective(release.effectiveFrom()),
                ModelReleaseWords.who(release.submittedBy(), release.submittedAt()),
                ModelReleaseWords.who(release.signedBy(), release.signedAt())));
        list.add(table);
        if (found.size() > PAGE) {
            Nav nav = new Nav(new Anchor(href(only) + "&before=" + page.getLast().id(), text("pages.next")));
            nav.addClassName("pages");
            nav.setAriaLabel(text("pages"));
            list.add(nav);
        }
    }

    private static String href(State state) {
        return "studio/releases?state=" + (state == null ? "all" : state.name().toLowerCase(Locale.ROOT));
    }

    private Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("studio.state"));
        for (State state : new State[] {State.SUBMITTED, State.SIGNED, State.DEPLOYED, State.RETURNED, null}) {
            Anchor link = new Anchor(href(state), text(state == null ? "studio.all" : "modelRelease.state." + state));
            if (state == only) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return text("modelRelease.title") + " · OpenPass";
    }
}
