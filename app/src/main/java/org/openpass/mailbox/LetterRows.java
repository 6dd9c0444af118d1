package org.openpass.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Letters as they are kept: one being written for each officer and case, those that wait or came back, and those sent. */
@Component
class LetterRows {

    private static final String SELECT = """
            select l.number, l.case_number, l.template, l.version, l.content::text as content, l.made_by, l.made_at,
                l.sha256, l.message_id, l.offered_at, l.returned_by, l.returned_at, l.return_note, l.released_by,
                m.stored_at, case when d.met_at is not null then 'ANSWERED'
                    when d.lapsed_at is not null then 'LAPSED' when d.kind is not null then 'OPEN' end as period
            from mailbox.letters l left join mailbox.messages m on m.id = l.message_id
            left join casework.deadlines d on d.case_number = l.case_number and d.kind = 'letter'
                and d.round = l.due_round
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Letter> find(String number) {
        return jdbc.sql(SELECT + "where l.number = ?").param(number).query(this::letter).optional();
    }

    /** The letters of a case that were sent, oldest first. */
    List<Letter> sent(String caseNumber) {
        return jdbc.sql(SELECT + "where l.case_number = ? and l.message_id is not null order by m.stored_at, l.number")
                .param(caseNumber).query(this::letter).list();
    }

    /** The number of the letter that the officer is writing in the case. */
    Optional<String> begun(String caseNumber, String officer) {
        return jdbc.sql("select number from mailbox.letters where case_number = ? and made_by = ? "
                + "and message_id is null and offered_at is null and returned_at is null").params(caseNumber, officer)
                .query(String.class).optional();
    }

    /** The letters of a case that wait for a second person or came back, oldest first. */
    List<Letter> open(String caseNumber) {
        return jdbc.sql(SELECT + "where l.case_number = ? and l.message_id is null "
                + "and (l.offered_at is not null or l.returned_at is not null) order by l.number").param(caseNumber)
                .query(this::letter).list();
    }

    /** The letters of others that wait longest in cases of these offices, or of all. */
    List<Letter> waiting(String officer, boolean all, Set<String> offices, int most) {
        return jdbc.sql(SELECT + """
                join casework.cases c on c.number = l.case_number
                where l.message_id is null and l.offered_at is not null and l.made_by <> :officer
                    and (:all or c.office = any(:offices)) order by l.offered_at, l.number limit :most
                """).param("officer", officer).param("all", all).param("offices", offices.toArray(String[]::new))
                .param("most", most).query(this::letter).list();
    }

    /** A number that no letter had before; one that is not sent leaves a gap. */
    String nextNumber(Year year) {
        return "LT%02d-%09d".formatted(year.getValue() % 100,
                jdbc.sql("select nextval('mailbox.letter_serials')").query(Long.class).single());
    }

    /** Keeps what is being written, in the place of what the officer wrote in the case before. */
    void keep(Letter letter, LetterDraft draft, byte[] pdf) {
        jdbc.sql("""
                insert into mailbox.letters (number, case_number, template, version, draft, content, made_by, made_at, sha256,
                    pdf) values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                on conflict (number) do update set template = excluded.template, version = excluded.version,
                    draft = excluded.draft, content = excluded.content, made_at = excluded.made_at,
                    sha256 = excluded.sha256, pdf = excluded.pdf
                """).params(letter.number(), letter.caseNumber(), letter.template(), letter.version(),
                json.writeValueAsString(draft), json.writeValueAsString(letter.content()), letter.madeBy(),
                Timestamp.from(letter.madeAt()), letter.sha256(), pdf).update();
    }

    /** What the officer wrote. */
    LetterDraft draft(String number) {
        return json.readValue(jdbc.sql("select draft::text from mailbox.letters where number = ?").param(number)
                .query(String.class).single(), LetterDraft.class);
    }

    /** @param second who let it go; null where nobody had to */
    void sent(String number, UUID messageId, Integer dueRound, String second) {
        jdbc.sql("update mailbox.letters set message_id = ?, due_round = ?, released_by = ? where number = ?")
                .params(messageId, dueRound, second, number).update();
    }

    /** It waits for a second person; returns for which time. */
    int offered(String number, Instant at) {
        return jdbc.sql("update mailbox.letters set offered_at = ?, offers = offers + 1, returned_by = null, "
                + "returned_at = null, return_note = null where number = ? returning offers")
                .params(Timestamp.from(at), number).query(Integer.class).single();
    }

    /** It waits no longer; returns which time that was. */
    int returned(String number, Letter.Returned returned) {
        return jdbc.sql("update mailbox.letters set offered_at = null, returned_by = ?, returned_at = ?, return_note = ? "
                + "where number = ? returning offers").params(returned.by(), Timestamp.from(returned.at()),
                returned.note(), number).query(Integer.class).single();
    }

    byte[] pdf(String number) {
        return jdbc.sql("select pdf from mailbox.letters where number = ?").param(number).query(byte[].class).single();
    }

    private Letter letter(ResultSet rs, int n) throws SQLException {
        String period = rs.getString("period");
        Instant returnedAt = instant(rs, "returned_at");
        return new Letter(rs.getString("number"), rs.getString("case_number"), rs.getString("template"),
                rs.getInt("version"), json.readValue(rs.getString("content"), LetterContent.class),
                rs.getString("made_by"), instant(rs, "made_at"), rs.getString("sha256"),
                rs.getObject("message_id", UUID.class), instant(rs, "stored_at"),
                period == null ? null : Letter.Period.valueOf(period), instant(rs, "offered_at"),
                returnedAt == null ? null
                        : new Letter.Returned(rs.getString("returned_by"), returnedAt, rs.getString("return_note")),
                rs.getString("released_by"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
