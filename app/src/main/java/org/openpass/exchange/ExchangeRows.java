package org.openpass.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The messages that came in, in PostgreSQL. */
@Component
class ExchangeRows {

    /** The name of this source. */
    static final String SOURCE = "received";

    /** What a message {@code m} says: of EDIFACT the one text is kept with its answers, and found by our number of it. */
    static final String CONTENT = """
            coalesce(m.content, (select i.content from exchange.interchanges i where m.channel = 'EDIFACT' and i.party_id = m.party_id
                and i.id = case when m.subject ~ '^C[0-9]{1,18}$' then substr(m.subject, 2)::bigint end))""";

    private static final String ENTRY = """
            select id, at, channel, partner, kind, subject, case_number, reference, result, status, answer, content_type, size
            from exchange.messages where\s""";
    private static final String INSERT = """
            insert into exchange.messages (id, at, channel, partner, party_id, kind, subject, case_number, reference,
                content_type, content, size, sha256, result, status, answer, millis, proof)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ExchangeRows(JdbcTemplate batches, JdbcClient jdbc, TransactionTemplate transaction) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A moment of log may be lost, so the disk is not waited for; a table that somebody holds is not waited for long. */
    void insert(List<Received> messages) {
        transaction.executeWithoutResult(status -> {
            batches.execute("set local synchronous_commit = off");
            batches.execute("set local lock_timeout = '3s'");
            put(messages);
        });
    }

    /** The same as a part of what is written with it. */
    void put(List<Received> messages) {
        batches.batchUpdate(INSERT, messages, Math.max(1, messages.size()), ExchangeRows::set);
    }

    private static void set(PreparedStatement row, Received m) throws SQLException {
        row.setObject(1, m.id());
        row.setTimestamp(2, Timestamp.from(m.at()));
        row.setString(3, m.channel().name());
        row.setString(4, m.partner());
        row.setObject(5, m.partyId(), java.sql.Types.BIGINT);
        row.setString(6, m.kind());
        row.setString(7, m.subject());
        row.setString(8, m.caseNumber());
        row.setString(9, m.reference());
        row.setString(10, m.contentType());
        row.setBytes(11, m.content());
        row.setLong(12, m.size());
        row.setString(13, m.content() == null ? null : sha256(m.content()));
        row.setString(14, m.result().name());
        row.setInt(15, m.status());
        row.setString(16, m.answer());
        row.setInt(17, m.millis());
        row.setString(18, m.proof());
    }

    /** Newest first; each condition is written only where it is asked for, so that its index is found. */
    List<MessageEntry> page(MessageQuery query, Key after, int size) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (query.words() != null) {
            conditions.add("(upper(subject) like :words or upper(case_number) like :words or upper(reference) like :words)");
            values.put("words", MessageQuery.beginning(query.words().toUpperCase(Locale.ROOT)));
        }
        if (query.channel() != null) {
            conditions.add("channel = :channel");
            values.put("channel", query.channel().name());
        }
        if (query.partner() != null) {
            conditions.add("lower(partner) like :partner");
            values.put("partner", MessageQuery.beginning(query.partner().toLowerCase(Locale.ROOT)));
        }
        if (!query.results().isEmpty()) {
            conditions.add("result in (:results)");
            values.put("results", query.results().stream().map(Result::name).toList());
        }
        if (query.from() != null) {
            conditions.add("at >= :from");
            values.put("from", Timestamp.from(query.from()));
        }
        if (after != null) {
            conditions.add("(at, id) < (:at, :id)");
            values.put("at", Timestamp.from(after.at()));
            values.put("id", after.below(SOURCE));
        }
        return jdbc.sql(ENTRY + String.join(" and ", conditions) + " order by at desc, id desc limit :size")
                .params(values).param("size", size).query(ExchangeRows::entry).list();
    }

    Optional<MessageEntry> find(UUID id) {
        return jdbc.sql(ENTRY + "id = ?").param(id).query(ExchangeRows::entry).optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select " + CONTENT + " from exchange.messages m where id = ?").param(id)
                .query((rs, n) -> Optional.ofNullable(rs.getBytes(1))).optional().flatMap(Function.identity());
    }

    /** Forgets the oldest of those from before the moment, at most so many; not those that another node forgets. */
    int forget(Instant before, int most) {
        return jdbc.sql("delete from exchange.messages where id in (select id from exchange.messages where at < ? "
                + "order by at limit ? for update skip locked)").params(Timestamp.from(before), most).update();
    }

    static MessageEntry entry(ResultSet rs, int n) throws SQLException {
        return new MessageEntry(SOURCE, rs.getString("id"), rs.getTimestamp("at").toInstant(), true,
                Channel.valueOf(rs.getString("channel")), rs.getString("partner"), rs.getString("kind"),
                rs.getString("subject"), rs.getString("case_number"), rs.getString("reference"),
                Result.valueOf(rs.getString("result")), rs.getInt("status"), 0, rs.getString("answer"),
                rs.getString("content_type"), rs.getLong("size"), false);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
