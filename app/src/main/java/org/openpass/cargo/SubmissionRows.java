package org.openpass.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Submissions as they are stored, and who works on which. */
@Repository
class SubmissionRows {

    /** What may stand between two signs of life of who works on one; then another takes it over. */
    private static final String ABANDONED = "(beat_at is null or beat_at < clock_timestamp() - interval '60 seconds')";

    /** So often what fails of itself is tried, behind the others; then a person is asked. */
    static final int MOST_TRIES = 5;
    /** How long it rests: after the first failure not at all, then longer and longer; and where the database was away. */
    private static final String RESTS = "interval '60 seconds' - make_interval(secs => least(4 ^ (failures - 1), 30))";
    private static final String RESTS_BRIEFLY = "interval '57 seconds'";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;
    private final Clock clock;

    SubmissionRows(JdbcClient jdbc, JsonMapper json, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
        this.clock = clock;
    }

    /** Who works on a submission; another has taken it over. */
    static final class Lost extends RuntimeException {
        Lost() {
            super(null, null, false, false);
        }
    }

    /** Stores one; empty where the party has sent its reference before. */
    Optional<Submission> insert(ManifestHeader header, boolean carrier, Intake.Sender sender, byte[] content, int total) {
        Optional<Submission> stored = jdbc.sql("""
                with next as (select nextval(pg_get_serial_sequence('cargo.submissions', 'id')) as id)
                insert into cargo.submissions (id, number, mrn, party_id, sent_by, door, reference, prepared_at, sha256, act, part, parts,
                    series, carrier, header, content, state, total, received_at)
                overriding system value
                select id, :mrn || lpad((id % 100000000)::text, 8, '0'), :mrn, :party, :by, :door, :reference, :prepared, :sha256, :act,
                    :part, :parts, :series, :carrier, :header::jsonb, :content, 'STORED', :total, :now from next
                on conflict (party_id, reference) do nothing returning *
                """).param("mrn", header.mrn()).param("party", sender.actor().partyId()).param("by", sender.actor().name())
                .param("door", sender.door().name()).param("reference", sender.reference())
                .param("prepared", Timestamp.from(sender.preparedAt())).param("sha256", sender.sha256())
                .param("act", header.act().name()).param("part", header.part()).param("parts", header.parts())
                .param("series", header.series(), Types.VARCHAR).param("carrier", carrier).param("header", json.writeValueAsString(header)).param("content", content)
                .param("total", total).param("now", now()).query(SubmissionRows::submission).optional();
        stored.ifPresent(this::tell);
        return stored;
    }

    Optional<Submission> find(long id) {
        return jdbc.sql("select * from cargo.submissions where id = ?").param(id).query(SubmissionRows::submission).optional();
    }

    Optional<Submission> find(long party, String reference) {
        return jdbc.sql("select * from cargo.submissions where party_id = ? and reference = ?").params(party, reference)
                .query(SubmissionRows::submission).optional();
    }

    String sha256(long id) {
        return jdbc.sql("select sha256 from cargo.submissions where id = ?").param(id).query(String.class).single();
    }

    /** The account, or the software, that sent it. */
    String sentBy(Submission s) {
        return jdbc.sql("select sent_by from cargo.submissions where id = ?").param(s.id()).query(String.class).single();
    }

    List<Submission> last(long party, int most) {
        return jdbc.sql("select * from cargo.submissions where party_id = ? order by id desc limit ?").params(party, most)
                .query(SubmissionRows::submission).list();
    }

    ManifestHeader header(long id) {
        return json.readValue(jdbc.sql("select header from cargo.submissions where id = ?").param(id).query(String.class).single(),
                ManifestHeader.class);
    }

    byte[] content(long id) {
        return jdbc.sql("select content from cargo.submissions where id = ?").param(id).query(byte[].class).single();
    }

    List<Fault> errors(long id) {
        return List.of(json.readValue(jdbc.sql("select errors from cargo.submissions where id = ?").param(id).query(String.class).single(),
                Fault[].class));
    }

    /**
     * The next that nobody works on. Of a voyage only one is worked on at a time: they see each other's lines, and numbers that are left
     * out are given in turn. What failed before comes after the others; what failed too often waits for a person, and keeps nobody.
     */
    Optional<Submission> claim(UUID worker) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('cargo.submissions'))").query((rs, n) -> 1).single();
        return jdbc.sql("""
                update cargo.submissions set worker = :worker, beat_at = clock_timestamp() where id = (
                    select id from cargo.submissions s where state in ('STORED', 'READ') and failures < %d and %s and not exists (
                        select 1 from cargo.submissions o where o.mrn = s.mrn and o.id <> s.id and o.state in ('STORED', 'READ')
                            and not %s)
                    order by failures, id limit 1)
                returning *
                """.formatted(MOST_TRIES, ABANDONED, ABANDONED.replace("beat_at", "o.beat_at"))).param("worker", worker)
                .query(SubmissionRows::submission).optional();
    }

    /** It failed: it is tried again, after the others. @return how often it has failed */
    int failed(long id, UUID worker) {
        return jdbc.sql("update cargo.submissions set beat_at = case when failures > 0 then clock_timestamp() - (" + RESTS + ") end, "
                + "failures = failures + 1 where id = ? and worker = ? returning failures").params(id, worker).query(Integer.class).optional()
                .orElse(0);
    }

    /** What it needs was away, which is no fault of it: it is tried again in a moment. */
    void later(long id, UUID worker) {
        jdbc.sql("update cargo.submissions set beat_at = clock_timestamp() - " + RESTS_BRIEFLY + " where id = ? and worker = ?").params(id, worker)
                .update();
    }

    /** One that failed too often is tried again. Empty where there is none of this number. */
    Optional<Submission> again(String number) {
        Optional<Submission> again = jdbc.sql("update cargo.submissions set failures = 0, beat_at = null where number = ? and failures >= ? "
                + "and state in ('STORED', 'READ') returning *").params(number, MOST_TRIES).query(SubmissionRows::submission).optional();
        again.ifPresent(this::tell);
        return again;
    }

    /**
     * Stands at the beginning of each transaction of the work: it is still mine.
     *
     * @throws Lost when another has it
     */
    Submission mine(long id, UUID worker) {
        return jdbc.sql("update cargo.submissions set beat_at = clock_timestamp() where id = ? and worker = ? "
                + "and state in ('STORED', 'READ') returning *").params(id, worker).query(SubmissionRows::submission).optional()
                .orElseThrow(Lost::new);
    }

    /** So many lines more are staged. */
    void staged(Submission s, int more) {
        jdbc.sql("update cargo.submissions set lines = lines + ? where id = ?").params(more, s.id()).update();
        tell(s);
    }

    /** Nothing is wrong with it: it is merged. */
    void read(Submission s) {
        jdbc.sql("update cargo.submissions set state = 'READ' where id = ?").param(s.id()).update();
        tell(s);
    }

    /** So many lines more are through, and so many of them in the ledger. */
    void merged(Submission s, int more, int applied) {
        jdbc.sql("update cargo.submissions set merged = merged + ?, applied = applied + ? where id = ?").params(more, applied, s.id())
                .update();
        tell(s);
    }

    /** What is told of it: the first of it is kept, all of it counted. */
    void errors(Submission s, List<Fault> faults, int count) {
        jdbc.sql("update cargo.submissions set errors = errors || ?::jsonb, error_count = error_count + ? where id = ?")
                .params(json.writeValueAsString(faults.subList(0, Math.clamp(Submissions.MOST_ERRORS - s.errors(), 0, faults.size()))), count,
                        s.id()).update();
    }

    /** Whether it asks for a correction of lines that stand. */
    boolean asks(Submission s) {
        return jdbc.sql("select exists (select 1 from cargo.correction_lines where submission = ?)").param(s.id()).query(Boolean.class)
                .single();
    }

    void settle(Submission s, State state) {
        jdbc.sql("update cargo.submissions set state = ?, settled_at = ?, worker = null where id = ?")
                .params(state.name(), now(), s.id()).update();
        tell(s);
    }

    /** Of what was settled before this moment the lines go; what became of it stays. @return whether there may be more */
    boolean clear(Instant before) {
        Long[] old = jdbc.sql("select id from cargo.submissions where content is not null and settled_at < ? order by settled_at limit 20 "
                + "for update skip locked").param(Timestamp.from(before)).query(Long.class).list().toArray(Long[]::new);
        jdbc.sql("delete from cargo.staged_lines where submission = any(?)").param(old).update();
        jdbc.sql("update cargo.submissions set content = null where id = any(?)").param(old).update();
        return old.length > 0;
    }

    private void tell(Submission s) {
        signals.notify(Submissions.CHANNEL, String.valueOf(s.id()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Submission submission(ResultSet rs, int n) throws SQLException {
        Timestamp settled = rs.getTimestamp("settled_at");
        return new Submission(rs.getLong("id"), rs.getString("number"), rs.getString("mrn"), rs.getLong("party_id"),
                rs.getBoolean("carrier"), Door.valueOf(rs.getString("door")), rs.getString("reference"),
                rs.getTimestamp("prepared_at").toInstant(), Act.valueOf(rs.getString("act")), State.valueOf(rs.getString("state")),
                rs.getInt("total"), rs.getInt("lines"), rs.getInt("merged"), rs.getInt("applied"), rs.getInt("error_count"),
                rs.getTimestamp("received_at").toInstant(), settled == null ? null : settled.toInstant());
    }
}
