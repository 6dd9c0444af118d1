package org.openpass.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were given for releases, as they are stored. */
@Repository
class Loads {

    static final String WAIT = "WAIT";
    static final String READ = "READ";
    static final String CHECK = "CHECK";
    static final String DONE = "DONE";
    static final String REFUSED = "REFUSED";
    static final String BROKEN = "BROKEN";
    /** The node that worked on it is gone. */
    private static final String BROKEN_OFF = "brokenOff";
    private static final String LOST = "(l.ended_at is null and l.alive_at < clock_timestamp() - interval '30 seconds')";
    private static final String LOAD = "select l.*, " + LOST + " as lost from release.loads l ";

    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    Loads(JdbcClient jdbc, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    Optional<Load> find(long release) {
        return jdbc.sql(LOAD + "where l.release = ?").param(release).query(Loads::load).optional();
    }

    /** The load of the same file into an open draft of the table to which nothing else was done since. */
    Optional<Load> same(String table, String sha256, boolean whole) {
        return jdbc.sql(LOAD + """
                join release.releases r on r.id = l.release
                where r.table_name = :table and r.state in ('DRAFT', 'RETURNED') and l.sha256 = :sha256
                    and l.entire = :whole and (l.version = r.version or l.ended_at is null and not %s)
                order by l.release desc limit 1
                """.formatted(LOST)).param("table", table).param("sha256", sha256).param("whole", whole)
                .query(Loads::load).optional();
    }

    /** A file is given for a release that is held. @return its attempt */
    int begin(long release, String fileName, String sha256, long size, boolean whole, String by) {
        jdbc.sql("delete from release.errors where release = ?").param(release).update();
        int attempt = jdbc.sql("""
                insert into release.loads as l (release, attempt, file_name, sha256, size, entire, step, begun_by, begun_at,
                    alive_at)
                values (:release, 1, :name, :sha256, :size, :whole, 'WAIT', :by, :now, clock_timestamp())
                on conflict (release) do update set attempt = l.attempt + 1, file_name = excluded.file_name,
                    sha256 = excluded.sha256, size = excluded.size, entire = excluded.entire, step = 'WAIT', done = 0,
                    row_count = null, error_count = null, begun_by = excluded.begun_by, begun_at = excluded.begun_at,
                    alive_at = excluded.alive_at, ended_at = null, version = null, problem = null
                returning attempt
                """).param("release", release).param("name", fileName).param("sha256", sha256).param("size", size)
                .param("whole", whole).param("by", by).param("now", now()).query(Integer.class).single();
        tell(release);
        return attempt;
    }

    /** How far it is; nothing where it has ended or another file was given. */
    void goesOn(RunningLoad load) {
        int changed = jdbc.sql("""
                update release.loads set step = :step, done = :done, row_count = :rows, alive_at = clock_timestamp()
                where release = :release and attempt = :attempt and ended_at is null
                """).param("step", load.step()).param("done", load.done()).param("rows", load.whole())
                .param("release", load.about().release()).param("attempt", load.about().attempt()).update();
        if (changed > 0) {
            tell(load.about().release());
        }
    }

    /** All rows stand in the draft, which has this version now. @return false: another file was given meanwhile */
    boolean done(RunningLoad load, int version) {
        return end(load, DONE, 0, version, null);
    }

    /** @return false: another file was given meanwhile */
    boolean refused(RunningLoad load, int errors) {
        return end(load, REFUSED, errors, null, null);
    }

    void broken(RunningLoad load, String problem) {
        end(load, BROKEN, null, null, problem);
    }

    private boolean end(RunningLoad load, String step, Integer errors, Integer version, String problem) {
        int changed = jdbc.sql("""
                update release.loads set step = :step, done = :done, row_count = :rows, error_count = :errors,
                    version = :version, problem = :problem, ended_at = :now
                where release = :release and attempt = :attempt and ended_at is null
                """).param("step", step).param("done", load.whole() == null ? load.done() : load.whole())
                .param("rows", load.whole()).param("errors", errors).param("version", version).param("problem", problem)
                .param("now", now()).param("release", load.about().release()).param("attempt", load.about().attempt())
                .update();
        tell(load.about().release());
        return changed > 0;
    }

    private void tell(long release) {
        signals.notify(TableFiles.CHANNEL, String.valueOf(release));
    }

    private static Load load(ResultSet rs, int n) throws SQLException {
        boolean lost = rs.getBoolean("lost");
        Instant ended = lost ? ReleaseRows.instant(rs, "alive_at") : ReleaseRows.instant(rs, "ended_at");
        return new Load(rs.getLong("release"), rs.getString("file_name"), lost ? BROKEN : rs.getString("step"),
                rs.getInt("done"), rs.getObject("row_count", Integer.class), rs.getObject("error_count", Integer.class),
                ReleaseRows.instant(rs, "begun_at"), ended, lost ? BROKEN_OFF : rs.getString("problem"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
