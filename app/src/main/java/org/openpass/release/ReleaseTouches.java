package org.openpass.release;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.release.Touches.Change;
import org.openpass.release.Touches.Touch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a release would touch as things stand, asked of every module that reads its table: who submits it and who releases it
 * see figures of their own day. Counting takes some seconds at most and holds nobody up; it names nobody.
 */
@Service
public class ReleaseTouches {

    /** All that is counted for one release takes no longer. */
    static final Duration BOUND = Duration.ofSeconds(3);
    /** As far as is counted. */
    static final int MOST = 10_000;
    /** What was done lately says how much there will be. */
    static final int DAYS = 31;

    private static final int MOST_KEYS = 1_000;

    private final Releases releases;
    private final List<Touches> modules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration bound;

    @Autowired
    ReleaseTouches(Releases releases, ObjectProvider<Touches> modules, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock) {
        this(releases, modules.orderedStream().toList(), jdbc, transactions, clock, BOUND);
    }

    ReleaseTouches(Releases releases, List<Touches> modules, JdbcClient jdbc, PlatformTransactionManager transactions,
            Clock clock, Duration bound) {
        this.releases = releases;
        this.modules = List.copyOf(modules);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setReadOnly(true);
        this.clock = clock;
        this.bound = bound;
    }

    /**
     * All that is counted for a release; nothing where no module counts what it changes.
     *
     * @throws ReleaseRefused when there is none for the actor
     */
    public List<Touched> of(long id, Actor actor) {
        Release release = releases.get(id, actor);
        Change change = new Change(id, release.table(), jdbc.sql("select distinct key from release.rows where release = ? "
                + "and act <> 'SAME' order by key limit ?").params(id, MOST_KEYS).query(String.class).list());
        long end = System.nanoTime() + bound.toNanos();
        return change.keys().isEmpty() ? List.of() : modules.stream().filter(module -> module.reads(change.table()))
                .flatMap(module -> module.of(change).stream()).map(touch -> touched(touch, id, end)).toList();
    }

    private Touched touched(Touch touch, long release, long end) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            return new Touched(touch.what(), touch.about(), null, true);
        }
        try {
            long count = transaction.execute(status -> count(touch, release, left));
            return new Touched(touch.what(), touch.about(), Math.min(count, MOST), count > MOST);
        } catch (QueryTimeoutException late) {
            return new Touched(touch.what(), touch.about(), null, true);
        }
    }

    private long count(Touch touch, long release, long millis) {
        jdbc.sql("set local statement_timeout = " + millis).update();
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        return jdbc.sql("select count(*) from (select 1 from (" + touch.sql() + ") touched limit " + (MOST + 1) + ") counted")
                .param("release", release).param("about", touch.about()).param("since", Timestamp.from(since))
                .query(Long.class).single();
    }
}
