package org.openpass.administration.release;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.administration.tables.TableChanges;
import org.openpass.release.DraftRows;
import org.openpass.release.GovernedTable;
import org.openpass.release.Release;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseRow;
import org.openpass.release.Releases;

/** Where rows of a draft are changed, added and left out. */
final class DraftPart extends Div {

    private final transient ReleaseDrafts drafts;
    private final transient Releases releases;
    private final transient TableChanges changes;
    private final transient Actor actor;
    private final transient Consumer<Supplier<Release>> done;

    /** @param done does a step and shows the release as it is then */
    DraftPart(ReleaseDrafts drafts, Releases releases, TableChanges changes, Actor actor, Consumer<Supplier<Release>> done) {
        this.drafts = drafts;
        this.releases = releases;
        this.changes = changes;
        this.actor = actor;
        this.done = done;
    }

    /** @param row as it stands in the draft; null: another one */
    void edit(GovernedTable table, Release draft, Map<String, String> row) {
        DraftForm form = new DraftForm(new DraftForm.Setting(table, drafts, releases, changes, actor,
                now -> done.accept(() -> now), this::removeAll), draft, row);
        removeAll();
        add(form);
        form.focus();
    }

    void leaveOut(Release draft, ReleaseRow row) {
        DraftRows all = changes.rows(draft, actor);
        List<Map<String, String>> set = new ArrayList<>(all.set());
        List<DraftRows.Ending> end = new ArrayList<>(all.end());
        if (row.act() == ReleaseRow.Act.END) {
            end.remove(new DraftRows.Ending(row.key(), row.validFrom().minusDays(1)));
        } else {
            set.remove(row.after());
        }
        done.accept(() -> drafts.put(draft.id(), new DraftRows(set, end), draft.version(), actor));
    }
}
