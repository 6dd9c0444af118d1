package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.Library;
import org.openpass.authoring.Presence;
import org.openpass.authoring.check.Finding;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** A draft of a work while it is changed: its files in tabs, each change saved and checked as one goes on. */
@Route(value = "studio/drafts/:draft", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/editor.css")
class DraftView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, DraftPage.Around {

    private static final String SAVED = "saved";

    private final transient Library library;
    private final transient Drafts drafts;
    private final transient DraftLists lists;
    private final transient DraftCheck check;
    private final transient Presence presence;
    private final transient List<DraftTab> kinds;
    private final DraftHead head = new DraftHead();
    private final DraftTabs tabs = new DraftTabs(file -> open(this.tab.name(), file, null));
    private final Div notice = new Div();
    private final Div body = new Div();
    private transient DraftPage page;
    private long id;
    private transient DraftTab tab;
    private String file;
    private String saving = SAVED;
    private transient DraftPresence people;

    DraftView(Library library, Drafts drafts, DraftLists lists, DraftCheck check, Presence presence, List<DraftTab> kinds) {
        this.library = library;
        this.drafts = drafts;
        this.lists = lists;
        this.check = check;
        this.presence = presence;
        this.kinds = kinds.stream().sorted(Comparator.comparingInt(DraftTab::order)).toList();
        addClassNames("page", "studio", "draft-page");
        notice.addClassNames("notice", "draft-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        body.addClassName("draft-body");
        add(head, tabs, notice, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long wanted = event.getRouteParameters().get("draft").filter(n -> n.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(-1L);
        try {
            if (page == null || wanted != id) {
                id = wanted;
                page = new DraftPage(drafts, lists, check, id, this);
                people = new DraftPresence(presence, id);
                tab = null;
            }
            QueryParameters query = event.getLocation().getQueryParameters();
            show(query.getSingleParameter("tab").orElse(""), query.getSingleParameter("file").orElse(""),
                    query.getSingleParameter("at").orElse(null));
        } catch (DraftRefused unseen) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(String tabName, String fileName, String at) {
        List<DraftFile> files = page.files();
        List<DraftTab> there = kinds.stream().filter(kind -> kind.always() || files.stream().anyMatch(kind::isFor)).toList();
        DraftTab chosen = there.stream().filter(kind -> kind.name().equals(tabName)).findFirst().orElse(there.getFirst());
        List<String> names = files.stream().filter(chosen::isFor).map(DraftFile::name).toList();
        String shown = names.contains(fileName) ? fileName : names.isEmpty() ? null : names.getFirst();
        head();
        if (chosen != tab || !Objects.equals(shown, file) || body.getComponentCount() == 0) {
            tab = chosen;
            file = shown;
            notice.setVisible(false);
            body.removeAll();
            body.add(chosen.open(page, shown));
            saving = SAVED;
        }
        tabs.show(id, there, chosen, names, shown);
        if (at != null && body.getComponentAt(0) instanceof DraftTab.Shows place) {
            place.show(at);
        }
        if (isAttached()) {
            beat();
        }
    }

    private void head() {
        Draft draft = page.draft();
        head.show(draft, name(draft.work()));
        head.submits(draft, page.findings().stream().anyMatch(Finding::isError));
    }

    /** What the work is called, as its newest version is. */
    private String name(String work) {
        return library.versions(work, CurrentActor.require()).stream().findFirst().map(newest ->
                Texts.locale().getLanguage().equals("ko") ? newest.nameKo() : newest.nameEn()).orElse(work);
    }

    private void open(String tabName, String fileName, String at) {
        UI.getCurrent().navigate("studio/drafts/" + id, QueryParameters.simple(at == null
                ? Map.of("tab", tabName, "file", fileName) : Map.of("tab", tabName, "file", fileName, "at", at)));
    }

    /** Shows a file anew, as it stands. */
    private void again() {
        body.removeAll();
        show(tab.name(), file == null ? "" : file, null);
    }

    @Override
    public void go(String fileName, String elementId) {
        if (body.getComponentAt(0) instanceof DraftTab.Shows place && fileName.equals(file)) {
            place.show(elementId);
            return;
        }
        List<DraftFile> files = page.files();
        files.stream().filter(each -> each.name().equals(fileName)).findFirst().flatMap(each -> kinds.stream()
                .filter(kind -> kind.isFor(each)).findFirst()).ifPresent(kind -> open(kind.name(), fileName, elementId));
    }

    @Override
    public void kept(int step) {
        notice.setVisible(false);
        head();
    }

    @Override
    public void saving(String state) {
        saving = state;
        head.saving(state);
    }

    @Override
    public void refused(String why) {
        say(new Span(why));
    }

    @Override
    public void overtaken(String fileName, String mine, DraftRefused by) {
        String theirs = page.files().stream().anyMatch(each -> each.name().equals(fileName)) ? page.read(fileName) : "";
        new ThreeWays(by, fileName, theirs, mine, this::again, () -> {
            saving = SAVED;
            UI.getCurrent().navigate("studio/drafts/" + page.copy(fileName, mine).id());
        }).open();
    }

    private void say(Component... what) {
        notice.removeAll();
        notice.add(what);
        notice.setVisible(true);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (page != null && (!saving.equals(SAVED) || page.ordered())) {
            Leaving.keep(page, leaving, () -> saving = SAVED);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        people.watch(attached.getUI(), this::others);
        getElement().executeJs(DraftPresence.BEAT, Presence.BEAT.toMillis());
        beat();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        people.leave();
    }

    /** Somebody came or went, or saved: what they saved is offered, and nothing under one's hands is changed. */
    private void others() {
        head.people(people.others());
        page.newer().stream().findFirst().ifPresent(newer -> {
            page.changed();
            say(new Span(text("editor.newer", newer.savedBy(), newer.name().replaceFirst(".*/", ""),
                    Formats.time(newer.savedAt()))), new Button(text("editor.newer.show"), click -> again()));
        });
    }

    @ClientCallable
    private void beat() {
        head.people(people.beat(tab.name()));
    }

    @Override
    public String getPageTitle() {
        return head.title() + " · OpenPass";
    }
}
