package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.administration.AdminPage;
import org.openpass.administration.release.ReleaseActs.Act;
import org.openpass.administration.tables.TableChanges;
import org.openpass.release.GovernedTable;
import org.openpass.release.GovernedTables;
import org.openpass.release.Release;
import org.openpass.release.Release.State;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseLists;
import org.openpass.release.ReleaseLists.Rows;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.ReleaseTouches;
import org.openpass.release.Releases;
import org.openpass.release.RowError;
import org.openpass.release.TableFiles;
import org.openpass.terms.Seoul;
import org.openpass.ui.Focus;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** One change of a governed table: what it does, before → after, and what the reader can do about it. Live. */
@Route(value = "admin/releases/:release", layout = MainLayout.class)
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/tables.css")
class ReleaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NUMBER = "[0-9]{1,9}";

    private final transient Releases releases;
    private final transient ReleaseDrafts drafts;
    private final transient ReleaseLists lists;
    private final transient GovernedTables tables;
    private final transient Clock clock;
    private final transient Actor actor = CurrentActor.require();
    private final ReleaseHead head = new ReleaseHead();
    private final ReleaseNews news = new ReleaseNews(this::again);
    private final ReleaseActs acts = new ReleaseActs(this::act);
    private final DraftPart draft;
    private final FilePart file;
    private final TouchesPart touched;
    private final Div errors = new Div();
    private final Div rows = new Div();
    private volatile transient Release shown;
    private int after;

    ReleaseView(Releases releases, ReleaseDrafts drafts, ReleaseLists lists, GovernedTables tables, TableChanges changes,
            TableFiles files, ReleaseTouches touches, Clock clock, LiveCases live) {
        this.releases = releases;
        this.drafts = drafts;
        this.lists = lists;
        this.tables = tables;
        this.clock = clock;
        draft = new DraftPart(drafts, releases, changes, actor, step -> done(Act.ADD_ROW, step));
        file = new FilePart(files, actor);
        touched = new TouchesPart(touches, actor);
        addClassNames("page", "release-page");
        Anchor back = new Anchor("admin/releases", "← " + text("releases.title"));
        back.addClassName("back");
        add(back, head, news, acts, draft, file, touched, errors, rows);
        live.followReleases(this, id -> shown != null && id.equals(String.valueOf(shown.id())), this::changed);
    }

    private void again() {
        show(releases.get(shown.id(), actor));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("release").orElse("");
        after = event.getLocation().getQueryParameters().getSingleParameter("after").filter(n -> n.matches(NUMBER))
                .map(Integer::valueOf).orElse(0);
        try {
            Release found = releases.get(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, actor);
            if (shown == null || shown.id() != found.id()) {
                draft.removeAll();
                news.clear();
            }
            show(found);
            if (event.getTrigger() == NavigationTrigger.UI_NAVIGATE || event.getTrigger() == NavigationTrigger.PROGRAMMATIC) {
                Focus.on(head.heading());
            }
        } catch (ReleaseRefused none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Release release) {
        shown = release;
        Rows counts = lists.rows(release.id(), actor);
        head.show(release, ReleaseActs.next(release, actor));
        acts.show(ReleaseActs.of(release, counts, Seoul.today(clock), actor));
        file.show(release, open(release));
        wrong(release, counts);
        touched.show(release, counts);
        rows.removeAll();
        rows.add(new ChangedRows(table(), counts, lists.changes(release.id(), after, ChangedRows.PAGE + 1, actor),
                "admin/releases/" + release.id(), after == 0, open(release) && release.way() == Way.ROWS
                ? new ChangedRows.Acts(row -> draft.edit(table(), release, row.after()),
                row -> draft.leaveOut(release, row)) : null));
    }

    /** Before the rows are read: a draft is settled anew for what stands now, unless a file is about to replace its rows. */
    private void wrong(Release release, Rows counts) {
        int all = counts.set() + counts.end() + counts.same();
        boolean asked = release.state() == State.SUBMITTED || open(release) && all <= ReleaseDrafts.MOST_ROWS;
        tell(asked && all > 0 && !file.onItsWay() ? drafts.check(release.id(), actor) : List.of());
    }

    private void tell(List<RowError> found) {
        errors.removeAll();
        if (!found.isEmpty()) {
            errors.add(new ErrorList(text("releases.errors"), shown.table(), found));
        }
    }

    private GovernedTable table() {
        return tables.all().stream().filter(each -> each.name().equals(shown.table())).findFirst().orElseThrow();
    }

    private static boolean open(Release release) {
        return release.state() == State.DRAFT || release.state() == State.RETURNED;
    }

    /** Who is about to release what was read, is told before anything else stands there. */
    private void changed() {
        Release now = releases.get(shown.id(), actor);
        if (now.version() == shown.version()) {
            file.refresh();
        } else if (shown.state() == State.SUBMITTED && !shown.hands().contains(actor.name())) {
            news.changed(text("releases.changed.read"));
        } else {
            show(now);
            news.say(text("releases.changed"));
        }
    }

    private void act(Act act) {
        long id = shown.id();
        int seen = shown.version();
        switch (act) {
            case SUBMIT -> done(act, () -> drafts.submit(id, seen, actor));
            case RELEASE -> done(act, () -> releases.release(id, seen, shown.rowsHash(), actor));
            case WITHDRAW -> sure(() -> done(act, () -> drafts.withdraw(id, seen, actor)));
            case GIVE_BACK -> new RemarkDialog(act, why -> done(act, releases.giveBack(id, why, seen, actor))).open();
            case TAKE_BACK -> new RemarkDialog(act, why -> UI.getCurrent().navigate("admin/releases/"
                    + releases.takeBack(id, why, actor).id())).open();
            case ADD_ROW -> draft.edit(table(), shown, null);
        }
    }

    private void sure(Runnable act) {
        new ConfirmDialog(text("releases.act.WITHDRAW"), text("releases.follows.WITHDRAW"), text("releases.act.WITHDRAW"),
                confirmed -> act.run(), text("cancel"), cancelled -> { }).open();
    }

    private void done(Act act, Supplier<Release> step) {
        try {
            done(act, step.get());
        } catch (ReleaseRefused refused) {
            news.refused(refused);
            if (refused.reason() == ReleaseRefused.Reason.ERRORS) {
                tell(refused.errors());
            }
        }
    }

    private void done(Act act, Release now) {
        draft.removeAll();
        show(now);
        news.say(text("releases.done." + act));
        Focus.on(head.heading());
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? text("releases.title") : shown.title()) + " · OpenPass";
    }
}
