package org.openpass.audittrail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail. An entry is written in the transaction of the act. Sealing comes after commit, by one sealer at a
 * time, so that acts never wait for each other: each seal hashes its entry together with the seal before it.
 */
@Component
public class AuditTrail {

    private static final long LOCK = 0x6175646974L;
    private static final int BATCH = 1_000;

    private record Entry(long id, Long sealNumber, String content, String seal) {
    }

    /**
     * What is sealed. Entries without facts, and so all from before there were facts, are hashed as they always were. The
     * others are hashed as an array, which no text of the first kind can be taken for: facts cannot be moved into the words.
     */
    static final String CONTENT = """
            case when e.facts is null then concat_ws('|', e.id, extract(epoch from e.happened_at)::numeric(20, 6), e.actor,
                e.action, e.subject, e.detail)
            else jsonb_build_array(e.id, extract(epoch from e.happened_at)::numeric(20, 6), e.actor, e.action, e.subject,
                e.detail, e.facts)::text end
            """;

    private static final ThreadLocal<UUID> WHOLE = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Entries that are written by this name the larger act that it is a part of: of one on many things, its id. */
    public static void within(UUID whole, Runnable part) {
        UUID before = WHOLE.get();
        WHOLE.set(whole);
        try {
            part.run();
        } finally {
            if (before == null) {
                WHOLE.remove();
            } else {
                WHOLE.set(before);
            }
        }
    }

    /** The larger act that is being done in this thread. */
    public static Optional<UUID> whole() {
        return Optional.ofNullable(WHOLE.get());
    }

    /** Records that the actor did this to the subject; part of the caller's transaction. */
    public void record(String actor, String action, String subject, String detail) {
        record(new Act(actor, action, subject, detail, null, null));
    }

    /** Records the act with what it changed, and from where it was done; part of the caller's transaction. */
    public void record(Act act) {
        record(List.of(act));
    }

    /** The same of many acts, an entry of each in their order, by one statement. */
    public void record(List<Act> acts) {
        jdbc.sql("insert into audittrail.entries (happened_at, actor, action, subject, detail, facts) select ?, a.actor, a.action, a.subject, "
                + "a.detail, a.facts::jsonb from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality "
                + "a (actor, action, subject, detail, facts, n) order by a.n").params(Timestamp.from(clock.instant()), texts(acts, Act::actor),
                texts(acts, Act::action), texts(acts, Act::subject), texts(acts, AuditTrail::detail), texts(acts, Facts::of)).update();
    }

    private static String[] texts(List<Act> acts, Function<Act, String> field) {
        return acts.stream().map(field).toArray(String[]::new);
    }

    private static String detail(Act act) {
        return whole().map(id -> (act.detail() + " bulk " + id).strip()).orElse(act.detail());
    }

    /** Seals what has committed; returns how many entries were sealed. */
    @Transactional
    public int seal() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
            return 0;
        }
        List<Entry> fresh = jdbc.sql("select id, seal_number, " + CONTENT + " as content, seal from audittrail.entries e"
                + " where seal_number is null and xid < pg_snapshot_xmin(pg_current_snapshot())"
                + " order by xid, id limit " + BATCH).query(AuditTrail::entry).list();
        if (fresh.isEmpty()) {
            return 0;
        }
        Entry last = jdbc.sql("select id, seal_number, '' as content, seal from audittrail.entries "
                + "where seal_number is not null order by seal_number desc limit 1").query(AuditTrail::entry)
                .optional().orElse(new Entry(0, 0L, "", ""));
        String seal = last.seal();
        long number = last.sealNumber();
        for (Entry entry : fresh) {
            seal = hash(seal, ++number, entry.content());
            jdbc.sql("update audittrail.entries set seal_number = ?, seal = ? where id = ?")
                    .params(number, seal, entry.id()).update();
        }
        return fresh.size();
    }

    /** How many sealed entries do not verify: changed, or a neighbour taken away. */
    public long broken() {
        String seal = "";
        long number = 0;
        long broken = 0;
        while (true) {
            List<Entry> page = jdbc.sql("select id, seal_number, " + CONTENT + " as content, seal "
                    + "from audittrail.entries e where seal_number > ? order by seal_number limit " + BATCH)
                    .param(number).query(AuditTrail::entry).list();
            if (page.isEmpty()) {
                return broken;
            }
            for (Entry entry : page) {
                broken += entry.sealNumber() == number + 1
                        && entry.seal().equals(hash(seal, entry.sealNumber(), entry.content())) ? 0 : 1;
                number = entry.sealNumber();
                seal = entry.seal();
            }
        }
    }

    private static Entry entry(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Entry(rs.getLong("id"), rs.getObject("seal_number", Long.class), rs.getString("content"),
                rs.getString("seal"));
    }

    private static String hash(String previous, long number, String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((previous + "|" + number + "|" + content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
