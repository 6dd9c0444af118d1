package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.release.ModelRelease;
import org.openpass.authoring.release.ModelReleaseRefused;
import org.openpass.authoring.release.ModelReleases;
import org.openpass.authoring.release.NewModelRelease;
import org.openpass.ui.Focus;
import org.openpass.ui.MainLayout;
import org.openpass.ui.News;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A draft is laid before a second person: what is different, what is found, and why, by which article and from when. */
@Route(value = "studio/drafts/:draft/submit", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
class SubmitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(SubmitView.class);

    private final transient ModelReleases releases;
    private final transient DraftLists drafts;
    private final transient Actor actor = CurrentActor.require();
    private final H1 heading = new H1();
    private final News news = new News();
    private final Div body = new Div();
    private final SubmitForm form;
    private transient Draft draft;

    SubmitView(ModelReleases releases, DraftLists drafts, Clock clock) {
        this.releases = releases;
        this.drafts = drafts;
        form = new SubmitForm(clock, this::submit);
        addClassNames("page", "studio", "model-release");
        Anchor back = new Anchor("studio", "← " + text("studio.title"));
        back.addClassName("back");
        Div head = new Div(heading);
        head.addClassName("page-head");
        body.addClassName("library");
        add(back, head, news, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("draft").orElse("");
        try {
            draft = drafts.get(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, actor);
            form.begin(draft.title());
            show();
        } catch (DraftRefused none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        heading.setText(text("modelRelease.submit.title", draft.title()));
        ModelReleases.Preview preview = releases.preview(draft.id(), actor);
        body.removeAll();
        body.add(form, new DifferencePart(preview.difference()), new FindingsPart(preview.findings(), null));
        form.possible(draft.state().open() && preview.findings().stream().noneMatch(f -> f.isError()));
        if (!draft.state().open()) {
            say(text("modelRelease.submit.notOpen"));
        }
    }

    /** The rehearsal takes up to two minutes, so it is waited for apart from the page. */
    private void submit(NewModelRelease asked) {
        long id = draft.id();
        int seen = draft.step();
        Locale reader = Texts.locale();
        UI ui = UI.getCurrent();
        form.possible(false);
        say(text("modelRelease.submit.rehearsing"));
        Thread.ofVirtual().name("model-release-submit").start(() -> {
            try {
                ModelRelease submitted = releases.submit(id, asked, seen, actor);
                tell(ui, () -> ui.navigate("studio/releases/" + submitted.id()));
            } catch (ModelReleaseRefused refused) {
                tell(ui, () -> refused(refused.text(reader)));
            } catch (DraftRefused refused) {
                tell(ui, () -> refused(refused.text(reader)));
            } catch (RuntimeException e) {
                log.error("Draft {} could not be submitted", id, e);
                tell(ui, () -> refused(text("modelRelease.submit.failed")));
            }
        });
    }

    private static void tell(UI ui, Command words) {
        try {
            ui.access(words);
        } catch (UIDetachedException gone) {
            log.debug("Nobody looks at the page any more");
        }
    }

    private void refused(String why) {
        draft = drafts.get(draft.id(), actor);
        show();
        say(why);
        Focus.on(heading);
    }

    private void say(String words) {
        news.setText(words);
        news.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · OpenPass";
    }
}
