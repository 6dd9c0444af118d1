package org.openpass.administration.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.release.DraftRows;
import org.openpass.release.DraftRows.Ending;
import org.openpass.release.Release;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.ReleaseRow;
import org.openpass.release.Releases;
import org.openpass.release.RowError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts one change of a table into a draft, whole or not at all: what is refused leaves no draft behind. */
@Component
public class TableChanges {

    /**
     * Where a change goes.
     *
     * @param draft an open one; null: a new one, which has the title and the basis
     */
    public record Place(String table, Long draft, String title, String basis) {
    }

    /**
     * A row that is to stand, or what ends.
     *
     * @param set by column; null where something ends
     */
    public record Change(Map<String, String> set, Ending end) {

        /** It is to stand. */
        public static Change set(Map<String, String> row) {
            return new Change(row, null);
        }

        /** It ends after this day. */
        public static Change end(String key, LocalDate lastDay) {
            return new Change(null, new Ending(key, lastDay));
        }
    }

    /** What is wrong, and which number the change has among the rows. */
    public record Trial(int number, List<RowError> errors) {
    }

    private final ReleaseDrafts drafts;
    private final Releases releases;
    private final TransactionTemplate transaction;

    TableChanges(ReleaseDrafts drafts, Releases releases, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.releases = releases;
        this.transaction = transaction;
    }

    /** All that would be refused of the change, as things stand; nothing of it is kept. */
    public Trial trial(Place place, Change change, Actor actor) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            Release draft = open(place.draft() == null ? new Place(place.table(), null, "Trial", "Trial") : place, actor);
            DraftRows rows = with(draft, change, actor);
            int number = change.set() == null ? rows.set().size() + rows.end().size() : rows.set().size();
            try {
                Release kept = drafts.put(draft.id(), rows, draft.version(), actor);
                return new Trial(number, drafts.check(kept.id(), actor));
            } catch (ReleaseRefused refused) {
                if (refused.errors().isEmpty()) {
                    throw refused;
                }
                return new Trial(number, refused.errors());
            }
        });
    }

    /** Keeps the change in the draft and, if so wanted, lays it before another person. */
    public Release keep(Place place, Change change, boolean submit, Actor actor) {
        return transaction.execute(status -> {
            Release draft = open(place, actor);
            Release kept = drafts.put(draft.id(), with(draft, change, actor), draft.version(), actor);
            return submit ? drafts.submit(kept.id(), kept.version(), actor) : kept;
        });
    }

    /** The rows of a draft as they were written. */
    public DraftRows rows(Release draft, Actor actor) {
        List<Map<String, String>> set = new ArrayList<>();
        List<Ending> end = new ArrayList<>();
        for (ReleaseRow row : releases.rows(draft.id(), 0, ReleaseDrafts.MOST_ROWS, actor)) {
            if (row.act() == ReleaseRow.Act.END) {
                end.add(new Ending(row.key(), row.validFrom().minusDays(1)));
            } else {
                set.add(row.after());
            }
        }
        return new DraftRows(set, end);
    }

    private Release open(Place place, Actor actor) {
        return place.draft() == null ? drafts.begin(place.table(), place.title(), place.basis(), actor)
                : releases.get(place.draft(), actor);
    }

    private DraftRows with(Release draft, Change change, Actor actor) {
        DraftRows rows = rows(draft, actor);
        List<Map<String, String>> set = new ArrayList<>(rows.set());
        List<Ending> end = new ArrayList<>(rows.end());
        if (change.set() == null) {
            end.add(change.end());
        } else {
            set.add(change.set());
        }
        return new DraftRows(set, end);
    }
}
