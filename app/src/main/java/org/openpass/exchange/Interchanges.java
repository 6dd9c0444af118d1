package org.openpass.exchange;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
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

    /** A message that says what became of another. @param message the sender's number of that @param type APERAK */
    public record Answer(String message, String type, byte[] content) { }

    /** An answer as it is fetched. @param reference of the interchange that it answers */
    public record Given(long id, String reference, String message, String type, byte[] content, Instant madeAt) { }

    /** A message of which its sender is still to be told. @param kind MANIFEST, MOVEMENT @param number by which who took it knows it */
    public record Waiting(long interchange, String message, String kind, String number) { }

    private final JdbcClient jdbc;
    private final Clock clock;

    Interchanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps an interchange, if none of the sender has its reference.
     *
     * @param content is read to its end, but not closed
     * @return what stands under the reference now: whether it is the same shows its sha256
     */
    @Transactional
    public Stored store(long party, String sender, String reference, Instant preparedAt, String sha256, InputStream content, long size) {
        jdbc.sql("insert into exchange.interchanges (party_id, sender, reference, prepared_at, sha256, content, received_at, state) "
                        + "values (?, ?, ?, ?, ?, ?, ?, 'STORED') on conflict (party_id, sender, reference) do nothing")
                .params(party, sender, reference, preparedAt == null ? null : Timestamp.from(preparedAt), sha256,
                        new SqlBinaryValue(content, size), Timestamp.from(clock.instant())).update();
        return jdbc.sql("select id, sha256, control, state from exchange.interchanges where party_id = ? and sender = ? and reference = ?")
                .params(party, sender, reference).query((rs, n) -> new Stored(rs.getLong("id"), rs.getString("sha256"), rs.getBytes("control"),
                        rs.getBytes("control") == null ? null : State.valueOf(rs.getString("state")))).single();
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
            answers.forEach(answer -> add(id, answer));
            waiting.forEach(each -> jdbc.sql("insert into exchange.edifact_waiting (interchange, party_id, message, kind, number) select id, "
                    + "party_id, ?, ?, ? from exchange.interchanges where id = ? on conflict do nothing").params(each.message(), each.kind(),
                    each.number(), id).update());
        }
        return jdbc.sql("select id, sha256, control, state from exchange.interchanges where id = ?").param(id).query((rs, n) ->
                new Stored(rs.getLong("id"), rs.getString("sha256"), rs.getBytes("control"), State.valueOf(rs.getString("state")))).single();
    }

    private void add(long interchange, Answer answer) {
        jdbc.sql("insert into exchange.edifact_answers (party_id, interchange, message, type, content, made_at) select party_id, id, ?, ?, ?, ? "
                + "from exchange.interchanges where id = ?").params(answer.message(), answer.type(), answer.content(),
                Timestamp.from(clock.instant()), interchange).update();
    }

    /** Whatever the party is still to be told of, the oldest first. */
    public List<Waiting> waiting(long party, int most) {
        return jdbc.sql("select interchange, message, kind, number from exchange.edifact_waiting where party_id = ? "
                + "order by interchange, message, number limit ?").params(party, most).query((rs, n) -> new Waiting(rs.getLong(1),
                rs.getString(2), rs.getString(3), rs.getString(4))).list();
    }

    /** Tells of it, once. */
    @Transactional
    public void told(Waiting waiting, Answer answer) {
        if (jdbc.sql("delete from exchange.edifact_waiting where interchange = ? and message = ? and kind = ? and number = ?").params(
                waiting.interchange(), waiting.message(), waiting.kind(), waiting.number()).update() == 1) {
            add(waiting.interchange(), answer);
        }
    }

    /** The first bytes of an interchange, in which its head stands. */
    public byte[] beginning(long id) {
        return jdbc.sql("select substring(content from 1 for 1000) from exchange.interchanges where id = ?").param(id)
                .query((rs, n) -> rs.getBytes(1)).single();
    }

    /** Answers to what the party sent, after one, in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<Given> answers(long party, long after, int most) {
        return jdbc.sql("select a.*, i.reference from exchange.edifact_answers a join exchange.interchanges i on i.id = a.interchange "
                + "where a.party_id = ? and a.id > ? order by a.id limit ?").params(party, after, most).query((rs, n) -> new Given(
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

        /** What is still worked on or waited for stays. */
        @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
        void forget() {
            long days = parameters.on(KEPT, Seoul.today(clock)).value().longValue();
            jdbc.sql("delete from exchange.interchanges i where received_at < ? and control is not null and not exists (select 1 from "
                    + "exchange.edifact_waiting w where w.interchange = i.id)").param(Timestamp.from(clock.instant().minus(
                    Duration.ofDays(days)))).update();
        }
    }
}
