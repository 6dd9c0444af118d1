package org.openpass.release;

import static org.openpass.release.ReleaseRules.administrator;
import static org.openpass.release.ReleaseRules.refuse;
import static org.openpass.release.ReleaseRules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.release.Release.State;
import org.openpass.release.Release.Way;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a change of a governed table is prepared. Whoever writes rows has a hand in it, and does not release it. */
@Service
@Transactional
public class ReleaseDrafts {

    /** Most rows that are written by hand; files bring more. */
    public static final int MOST_ROWS = 1_000;

    private final ReleaseRows releases;
    private final ReleaseRules rules;
    private final TableRows rows;
    private final SameRows sames;
    private final GovernedTables tables;
    private final AuditTrail audit;

    ReleaseDrafts(ReleaseRows releases, ReleaseRules rules, TableRows rows, SameRows sames, GovernedTables tables,
            AuditTrail audit) {
        this.releases = releases;
        this.rules = rules;
        this.rows = rows;
        this.sames = sames;
        this.tables = tables;
        this.audit = audit;
    }

    /** A draft without rows. @param basis the notice, decree or article that is followed */
    public Release begin(String table, String title, String basis, Actor actor) {
        administrator(actor);
        tables.named(table);
        String name = text("title", title, 3, 200);
        long id = releases.add(table, name, text("basis", basis, 1, 1_000), Way.ROWS, actor.name(), null);
        audit.record(actor.name(), "release.begun", String.valueOf(id), table + " " + name);
        return releases.find(id).orElseThrow();
    }

    /**
     * Puts these rows in place of those that the draft has.
     *
     * @param seen the version that was read
     * @throws ReleaseRefused with all errors of the rows; then nothing is kept
     */
    public Release put(long id, DraftRows given, int seen, Actor actor) {
        Release draft = rules.held(id, seen, State::open, actor);
        GovernedTable table = tables.named(draft.table());
        List<RowError> errors = new ArrayList<>();
        List<Map<String, String>> set = new ArrayList<>();
        if (given.size() > MOST_ROWS) {
            throw new ReleaseRefused(List.of(RowError.of(0, null, "tooMany", String.valueOf(given.size()))));
        }
        RowChecks checks = new RowChecks(table);
        given.set().forEach(row -> set.add(checks.row(set.size() + 1, row, errors)));
        checks.endings(set.size(), given.end(), errors);
        refuse(errors);
        rows.fill(id, table, set, given.end());
        rows.settle(id, table);
        releases.way(id, Way.ROWS);
        releases.hand(id, actor.name(), "PUT");
        return step(draft, draft.state(), "release.edited", actor);
    }

    /** All that hinders a release and all that is only said, as things stand. */
    public List<RowError> check(long id, Actor actor) {
        Release release = rules.held(id, actor);
        GovernedTable table = tables.named(release.table());
        if (release.state().open()) {
            sames.settle(id, release.way(), table);
        }
        return rules.errors(id, table);
    }

    /** Lays a draft before another person, for the table as it stands now. */
    public Release submit(long id, int seen, Actor actor) {
        Release draft = rules.held(id, seen, State::open, actor);
        GovernedTable table = tables.named(draft.table());
        sames.settle(id, draft.way(), table);
        refuse(rules.errors(id, table));
        releases.submitted(id);
        audit.record(actor.name(), "release.submitted", String.valueOf(id), draft.table());
        return releases.find(id).orElseThrow();
    }

    /** Ends what has not been released. Again it is withdrawn. */
    public Release withdraw(long id, int seen, Actor actor) {
        Release release = rules.held(id, actor);
        if (release.state() == State.WITHDRAWN) {
            return release;
        }
        rules.held(id, seen, state -> state.open() || state == State.SUBMITTED, actor);
        return step(release, State.WITHDRAWN, "release.withdrawn", actor);
    }

    private Release step(Release release, State to, String action, Actor actor) {
        releases.step(release.id(), to, null);
        audit.record(actor.name(), action, String.valueOf(release.id()), release.table());
        return releases.find(release.id()).orElseThrow();
    }
}
