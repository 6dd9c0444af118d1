package org.openpass.release;

import static org.openpass.release.ReleaseRules.LONGEST_REMARK;
import static org.openpass.release.ReleaseRules.administrator;
import static org.openpass.release.ReleaseRules.refuse;
import static org.openpass.release.ReleaseRules.require;
import static org.openpass.release.ReleaseRules.text;

import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.release.Release.State;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.signals.Remembering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How what one person prepared as a {@link ReleaseDrafts draft} is released by another, who had no hand in it. Until then
 * the table stands as it stood. An identity has one account, so that names tell people apart.
 */
@Service
@Transactional
public class Releases {

    private final ReleaseRows releases;
    private final ReleaseRules rules;
    private final TableRows rows;
    private final InverseRows inverses;
    private final GovernedTables tables;
    private final Remembering remembering;
    private final AuditTrail audit;

    Releases(ReleaseRows releases, ReleaseRules rules, TableRows rows, InverseRows inverses, GovernedTables tables,
            Remembering remembering, AuditTrail audit) {
        this.releases = releases;
        this.rules = rules;
        this.rows = rows;
        this.inverses = inverses;
        this.tables = tables;
        this.remembering = remembering;
        this.audit = audit;
    }

    /**
     * Does to the table what was read: from the first days on it holds. Again it is what was released.
     *
     * @param seen the version that was read
     * @param rowsHash of the rows that were read
     */
    public Release release(long id, int seen, String rowsHash, Actor actor) {
        GovernedTable table = lock(id, actor);
        Release release = releases.held(id).orElseThrow();
        if (release.state() == State.RELEASED && release.rowsHash() != null && release.rowsHash().equals(rowsHash)) {
            return release;
        }
        require(release.state() == State.SUBMITTED, Reason.STATE, release.state().name());
        require(!release.hands().contains(actor.name()), Reason.SAME_PERSON, actor.name());
        require(release.version() == seen && release.rowsHash().equals(rowsHash)
                && release.rowsHash().equals(releases.hash(id)), Reason.SEEN, String.valueOf(release.version()));
        rules.toCome(id, table);
        List<String> stale = rows.stale(id, table);
        require(stale.isEmpty(), Reason.STALE, String.join(", ", stale));
        refuse(rules.errors(id, table));
        rows.cut(id, table);
        releases.released(id, actor.name());
        Release released = releases.find(id).orElseThrow();
        table.released(released);
        remembering.changes(table.name());
        audit.record(actor.name(), "release.released", String.valueOf(id), table.name() + " " + release.title()
                + ", prepared by " + String.join(", ", release.hands()));
        return released;
    }

    /** Gives what was submitted back to who prepared it. */
    public Release giveBack(long id, String remark, int seen, Actor actor) {
        Release release = rules.held(id, seen, state -> state == State.SUBMITTED, actor);
        releases.step(id, State.RETURNED, text("remark", remark, 1, LONGEST_REMARK));
        audit.record(actor.name(), "release.returned", String.valueOf(id), release.table());
        return get(id, actor);
    }

    /**
     * Prepares the inverse of a release that has not begun, once; a second person releases it as any other.
     *
     * @throws ReleaseRefused when it has begun, or when what it did was changed since
     */
    public Release takeBack(long id, String reason, Actor actor) {
        GovernedTable table = lock(id, actor);
        Release release = releases.held(id).orElseThrow();
        require(release.state() == State.RELEASED && release.way() != Way.DIRECT, Reason.STATE,
                release.state().name());
        Optional<Release> before = releases.inverseOf(id);
        if (before.isPresent()) {
            return before.get();
        }
        rules.toCome(id);
        rows.joinAsWholes();
        require(inverses.stands(id, table), Reason.STALE, release.title());
        long inverse = releases.add(release.table(), release.title(), text("reason", reason, 1, LONGEST_REMARK),
                Way.INVERSE, actor.name(), id);
        inverses.fill(inverse, id);
        rows.settle(inverse, table);
        audit.record(actor.name(), "release.takenBack", String.valueOf(id), "by " + inverse);
        return get(inverse, actor);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Release> list(ReleaseQuery query, int size, Actor actor) {
        administrator(actor);
        return releases.list(query, size);
    }

    /** @throws ReleaseRefused when there is none for the actor */
    @Transactional(readOnly = true)
    public Release get(long id, Actor actor) {
        administrator(actor);
        return releases.find(id).orElseThrow(() -> new ReleaseRefused(Reason.UNSEEN, String.valueOf(id)));
    }

    /** Its rows, by number from after one. */
    @Transactional(readOnly = true)
    public List<ReleaseRow> rows(long id, int after, int size, Actor actor) {
        return releases.rows(get(id, actor).id(), after, size);
    }

    /** The table of a release, whose changes wait for each other from here on. */
    private GovernedTable lock(long id, Actor actor) {
        administrator(actor);
        String table = releases.tableOf(id).orElseThrow(() -> new ReleaseRefused(Reason.UNSEEN, String.valueOf(id)));
        rows.lock(table);
        return tables.named(table);
    }
}
