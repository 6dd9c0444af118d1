package org.openpass.exchange;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** EDIFACT texts as they came, and what they were answered: the same again is answered with the same bytes. */
@Service
public class Interchanges {

    /** What is taken of an interchange. */
    public enum State { TAKEN, REFUSED, PARTLY }

    /**
     * An interchange.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     * @param control what it was answered; null: it is worked on
     * @param state what is taken of it; null: it is worked on
     */
    public record Stored(long id, String sha256, byte[] control, State state) { }

    /** A message that says what became of another. @param message the sender's number of that; null: of none @param type APERAK, CUSRES */
    public record Answer(String message, String type, byte[] content) { }

    /** An answer as it is fetched. @param reference of the interchange that it answers @param message in it; both null where it answers none */
    public record Given(long id, String reference, String message, String type, byte[] content, Instant madeAt) { }

    /** A message of which its sender is still to be told. @param kind MANIFEST, MOVEMENT @param number by which who took it knows it */
    public record Waiting(long interchange, String message, String kind, String number) { }

    /** Answers were made for a party; told once a transaction, in it. @param first the id of the first of them */
    public record AnswersMade(long party, long first) { }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interchanges(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps an interchange, if none of the sender has its reference.
     *
     * @param content is read to its end, but not closed
     * @return what stands under the reference now, of this party or of one that was merged into it: whether it is the same shows its sha256
     */
    @Transactional
    public Stored store(long party, String sender, String reference, Instant preparedAt, String sha256, InputStream content, long size) {
        Optional<Stored> before = jdbc.sql("select i.id, i.sha256, i.control, i.state from exchange.interchanges i join access.parties p "
                + "on p.id = i.party_id where p.merged_into = ? and i.sender = ? and i.reference = ? order by i.id limit 1")
                .params(party, sender, reference).query(Interchanges::stored).optional();
        if (before.isPresent()) {
            return before.get();
        }
        jdbc.sql("insert into exchange.interchanges (party_id, sender, reference, prepared_at, sha256, content, received_at, state) "
                        + "values (?, ?, ?, ?, ?, ?, ?, 'STORED') on conflict (party_id, sender, reference) do nothing")
                .params(party, sender, reference, preparedAt == null ? null : Timestamp.from(preparedAt), sha256,
                        new SqlBinaryValue(content, size), Timestamp.from(clock.instant())).update();
        return jdbc.sql("select id, sha256, control, state from exchange.interchanges where party_id = ? and sender = ? and reference = ?")
                .params(party, sender, reference).query(Interchanges::stored).single();
    }

    private static Stored stored(ResultSet rs, int row) throws SQLException {
        return new Stored(rs.getLong("id"), rs.getString("sha256"), rs.getBytes("control"), rs.getBytes("control") == null ? null
                : State.valueOf(rs.getString("state")));
    }

    /**
     * Notes what it is answered, once: who comes second with the same is answered as the first was.
     *
     * @return what holds
     */
    @Transactional
    public Stored answered(long id, State state, byte[] control, List<Answer> answers, List<Waiting> waiting) {
        boolean first = jdbc.sql("update exchange.interchanges set control = ?, state = ?, answered_at = ? where id = ? and control is null")
                .params(control, state.name(), Timestamp.from(clock.instant()), id).update() == 1;
        if (first) {
            add(id, answers);
            waiting.forEach(each -> jdbc.sql("insert into exchange.edifact_waiting (interchange, party_id, message, kind, number) select id, "
                    + "party_id, ?, ?, ? from exchange.interchanges where id = ? on conflict do nothing").params(each.message(), each.kind(),
                    each.number(), id).update());
        }
        return jdbc.sql("select id, sha256, control, state from exchange.interchanges where id = ?").param(id)
                .query(Interchanges::stored).single();
    }

    /**
     * For a party that was merged they are the other's that stays. Of a party they are made one after another: who asks after the last that it
     * has misses none that comes to light later.
     */
    private void add(long interchange, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        long party = jdbc.sql("select coalesce(p.merged_into, i.party_id) from exchange.interchanges i left join access.parties p on p.id = i.party_id "
                + "where i.id = ?").param(interchange).query(Long.class).single();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('edifact:' || ?, 0))").param(String.valueOf(party)).query((rs, n) -> 1).single();
        List<Long> made = answers.stream().map(answer -> jdbc.sql("insert into exchange.edifact_answers (party_id, interchange, message, type, content, "
                + "made_at) values (?, ?, ?, ?, ?, ?) returning id").param(1, party).param(2, interchange).param(3, answer.message(), Types.VARCHAR)
                .param(4, answer.type()).param(5, answer.content()).param(6, Timestamp.from(clock.instant())).query(Long.class).single()).toList();
        events.publishEvent(new AnswersMade(party, made.getFirst()));
    }

    /** Who took something has judged it. @return whether its sender is to be told */
    @Transactional
    public boolean judged(String kind, String number) {
        return jdbc.sql("update exchange.edifact_waiting set ready = true where kind = ? and number = ?").params(kind, number).update() > 0;
    }

    /**
     * Takes the next of what may have been judged, the oldest first. What is not yet is let go before it is looked at, and so waits for its
     * judgement: who says so meanwhile waits for the end of the transaction.
     *
     * @param without of these interchanges none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> next(Collection<Long> without) {
        return jdbc.sql("""
                update exchange.edifact_waiting w set ready = false from (select interchange, message, kind, number from exchange.edifact_waiting
                    where ready and interchange <> all(?) order by interchange limit 1 for update skip locked) n
                where (w.interchange, w.message, w.kind, w.number) = (n.interchange, n.message, n.kind, n.number)
                returning w.interchange, w.message, w.kind, w.number
                """).param(without.toArray(Long[]::new)).query((rs, n) -> new Waiting(rs.getLong(1), rs.getString(2), rs.getString(3),
                rs.getString(4))).optional();
    }

    /** Tells of it, once. */
    @Transactional
    public void told(Waiting waiting, Answer answer) {
        if (jdbc.sql("delete from exchange.edifact_waiting where interchange = ? and message = ? and kind = ? and number = ?").params(
                waiting.interchange(), waiting.message(), waiting.kind(), waiting.number()).update() == 1) {
            add(waiting.interchange(), List.of(answer));
        }
    }

    /**
     * A decision that is to be told to a party that uses EDIFACT: of which an interchange is kept that was taken.
     *
     * @param id ours, by which its answer is numbered: of one matter customs may decide more than once
     * @param message the sender's number of the message in the interchange; null where the matter came by another door
     * @param decision as who noted it writes it, in JSON
     */
    public record Decision(long id, long party, String key, long interchange, String message, String decision) { }

    /**
     * Notes a decision, once by its key; for a party that does not use EDIFACT it does nothing.
     *
     * @param reference {@code <interchange>/<message>} by the sender's numbers, of the message that it answers; null: of none
     * @return whether there is something to tell
     */
    @Transactional
    public boolean decided(long party, String key, String reference, String decision) {
        return jdbc.sql("""
                insert into exchange.edifact_decisions (party_id, effect_key, interchange, message, decision, decided_at)
                select party_id, :key, id, case when starts_with(:reference, reference || '/') then substr(:reference, length(reference) + 2) end,
                    :decision::jsonb, :now
                from exchange.interchanges where party_id = :party and (state in ('TAKEN', 'PARTLY') or starts_with(:reference, reference || '/'))
                order by starts_with(:reference, reference || '/') desc nulls last,
                    case when starts_with(:reference, reference || '/') then length(reference) end desc nulls last, id desc limit 1
                on conflict do nothing
                """).param("key", key).param("reference", reference, Types.VARCHAR).param("decision", decision).param("party", party)
                .param("now", Timestamp.from(clock.instant())).update() == 1;
    }

    /** The next decision that nobody tells of, which is locked. @param without of these interchanges none */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Decision> nextDecision(Collection<Long> without) {
        return jdbc.sql("select * from exchange.edifact_decisions where told_at is null and interchange <> all(?) order by decided_at limit 1 "
                + "for update skip locked").param(without.toArray(Long[]::new)).query((rs, n) ->
                new Decision(rs.getLong("id"), rs.getLong("party_id"), rs.getString("effect_key"), rs.getLong("interchange"),
                        rs.getString("message"), rs.getString("decision"))).optional();
    }

    /** Tells of a decision, once. */
    @Transactional
    public void told(Decision decision, byte[] content) {
        if (jdbc.sql("update exchange.edifact_decisions set told_at = ? where party_id = ? and effect_key = ? and told_at is null")
                .params(Timestamp.from(clock.instant()), decision.party(), decision.key()).update() == 1) {
            add(decision.interchange(), List.of(new Answer(decision.message(), "CUSRES", content)));
        }
    }

    /** Notes which deliveries tell of an answer, and of those that were made with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void told(long answer, List<UUID> deliveries) {
        deliveries.forEach(each -> jdbc.sql("insert into exchange.edifact_tellings (delivery, answer) values (?, ?)").params(each, answer).update());
    }

    /** The first answer of those that each of these deliveries tells of; what tells of none is left out. */
    public Map<UUID, Long> toldBy(Collection<UUID> deliveries) {
        Map<UUID, Long> found = new HashMap<>();
        jdbc.sql("select delivery, answer from exchange.edifact_tellings where delivery = any(?::uuid[])")
                .param(deliveries.stream().map(UUID::toString).toArray(String[]::new)).query(rs -> {
                    found.put(rs.getObject(1, UUID.class), rs.getLong(2));
                });
        return found;
    }

    /** The first bytes of an interchange, in which its head stands. */
    public byte[] beginning(long id) {
        return jdbc.sql("select substring(content from 1 for 1000) from exchange.interchanges where id = ?").param(id)
                .query((rs, n) -> rs.getBytes(1)).single();
    }

    /** Answers to what the party sent, after one, in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<Given> answers(long party, long after, int most) {
        return jdbc.sql("select a.*, case when a.message is not null then i.reference end as reference from exchange.edifact_answers a "
                + "join exchange.interchanges i on i.id = a.interchange where a.party_id = ? and a.id > ? order by a.id limit ?")
                .params(party, after, most).query((rs, n) -> new Given(
                rs.getLong("id"), rs.getString("reference"), rs.getString("message"), rs.getString("type"), rs.getBytes("content"),
                rs.getTimestamp("made_at").toInstant())).list();
    }

    /** Forgets them as long after they came as other messages. */
    @Component
    @ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
    static class Old {

        private static final String KEPT = "messages.keptDays";

        private final JdbcClient jdbc;
        private final Parameters parameters;
        private final Clock clock;

        Old(JdbcClient jdbc, Parameters parameters, Clock clock) {
            this.jdbc = jdbc;
            this.parameters = parameters;
            this.clock = clock;
        }

        /** Who judged before the message was noted here, and had not ended by then, has told nobody: what waits is looked at again. */
        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void again() {
            jdbc.sql("update exchange.edifact_waiting set ready = true where not ready").update();
        }

        /** What is still worked on or waited for stays, and what was answered a short time ago. */
        @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
        void forget() {
            long days = parameters.on(KEPT, Seoul.today(clock)).value().longValue();
            jdbc.sql("""
                    delete from exchange.interchanges i where received_at < :before and control is not null
                    and not exists (select 1 from exchange.edifact_waiting w where w.interchange = i.id)
                    and not exists (select 1 from exchange.edifact_answers a where a.interchange = i.id and a.made_at >= :before)
                    and not exists (select 1 from exchange.edifact_decisions d where d.interchange = i.id and d.told_at is null)
                    """).param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(days)))).update();
        }
    }
}
