package org.openpass.release;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.signals.Remembering;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The doors by which one person changes a governed table at once. They are for an installation that is being filled and for
 * software of before; each change leaves a release with one name. From when an administrator has handed the installation
 * over they are shut.
 */
@Component
public class DirectDoors {

    private static final int LONGEST_TITLE = 200;
    private static final String SYSTEM = "system";
    /** No row begins earlier. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final GovernedTables tables;
    private final TableRows rows;
    private final ReleaseRows releases;
    private final Remembering remembering;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Autowired
    DirectDoors(GovernedTables tables, TableRows rows, ReleaseRows releases, Remembering remembering, AuditTrail audit,
            JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.rows = rows;
        this.releases = releases;
        this.remembering = remembering;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private DirectDoors() {
        this(null, null, null, null, null, null, null);
    }

    /** For a program in which no table is governed. */
    public static DirectDoors ofNothing() {
        return new DirectDoors();
    }

    /** Whether changes of this table pass here. */
    public boolean governs(String table) {
        return tables != null && tables.governs(table);
    }

    /** Whether one person still changes tables. */
    @Transactional(readOnly = true)
    public boolean open() {
        return jdbc.sql("select direct from release.mode").query(Boolean.class).single();
    }

    /**
     * Lets something replace rows of a table; it gives those that it brings the id which it is told.
     *
     * @throws ReleaseRefused when the installation is handed over, or two people have released rows that these would overlap
     */
    @Transactional
    public <T> T replace(String table, String source, LongFunction<T> act) {
        GovernedTable governed = tables.named(table);
        long id = begin(table, source);
        T done = act.apply(id);
        List<String> overlapping = rows.overlapping(id, governed);
        if (!overlapping.isEmpty()) {
            throw new ReleaseRefused(Reason.OVERLAPS, String.join(", ", overlapping));
        }
        rows.take(id, governed);
        finish(id, governed, source);
        return done;
    }

    /** Sets rows from their first day on, which may be past; what they do not speak of stands. */
    @Transactional
    public void set(String table, List<Map<String, String>> given, String source) {
        set(table, new DraftRows(given, List.of()), source);
    }

    /** The same with what ends. */
    @Transactional
    public void set(String table, DraftRows given, String source) {
        GovernedTable governed = tables.named(table);
        List<RowError> errors = new ArrayList<>();
        List<Map<String, String>> set = new ArrayList<>();
        RowChecks checks = new RowChecks(governed);
        given.set().forEach(row -> set.add(checks.row(set.size() + 1, row, errors)));
        checks.endings(set.size(), given.end(), errors);
        ReleaseRules.refuse(errors);
        long id = begin(table, source);
        rows.fill(id, governed, set, given.end());
        rows.settle(id, governed);
        List<RowError> wrong = new ArrayList<>(rows.errors(id, FIRST));
        governed.checks().forEach(check -> wrong.addAll(rows.errors(id, check)));
        ReleaseRules.refuse(wrong);
        rows.cut(id, governed);
        finish(id, governed, source);
    }

    /** From now on two people change what is governed. Nothing takes that back. */
    @Transactional
    public void handOver(Actor actor) {
        ReleaseRules.administrator(actor);
        if (jdbc.sql("update release.mode set direct = false, handed_over_by = ?, handed_over_at = ? where direct")
                .params(actor.name(), Timestamp.from(clock.instant())).update() > 0) {
            audit.record(actor.name(), "release.handedOver", "installation", "");
        }
    }

    private long begin(String table, String source) {
        rows.lock(table);
        // The row is held, so that nothing passes beside the handing over.
        if (!jdbc.sql("select direct from release.mode for share").query(Boolean.class).single()) {
            throw new ReleaseRefused(Reason.SECOND_PERSON, table);
        }
        String title = "Direct: " + source;
        return releases.add(table, title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                source.isBlank() ? table : source, Way.DIRECT, name(), null);
    }

    private void finish(long id, GovernedTable table, String source) {
        releases.released(id, name());
        releases.find(id).ifPresent(table::released);
        remembering.changes(table.name());
        audit.record(name(), "release.direct", String.valueOf(id), table.name() + " " + source);
    }

    private static String name() {
        return CurrentActor.get().map(Actor::name).orElse(SYSTEM);
    }
}
