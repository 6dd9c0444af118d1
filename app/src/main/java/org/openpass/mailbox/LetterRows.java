package org.openpass.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Letters as they are kept: one being written for each officer and case, and those that were sent. */
@Component
class LetterRows {

    private static final String SELECT = """
            select l.number, l.case_number, l.template, l.version, l.content::text as content, l.made_by, l.made_at,
                l.sha256, l.message_id, m.stored_at, case when d.met_at is not null then 'ANSWERED'
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
                + "and message_id is null").params(caseNumber, officer).query(String.class).optional();
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

    void sent(String number, UUID messageId, Integer dueRound) {
        jdbc.sql("update mailbox.letters set message_id = ?, due_round = ? where number = ?")
                .params(messageId, dueRound, number).update();
    }

    byte[] pdf(String number) {
        return jdbc.sql("select pdf from mailbox.letters where number = ?").param(number).query(byte[].class).single();
    }

    private Letter letter(ResultSet rs, int n) throws SQLException {
        Timestamp sent = rs.getTimestamp("stored_at");
        String period = rs.getString("period");
        return new Letter(rs.getString("number"), rs.getString("case_number"), rs.getString("template"),
                rs.getInt("version"), json.readValue(rs.getString("content"), LetterContent.class),
                rs.getString("made_by"), rs.getTimestamp("made_at").toInstant(), rs.getString("sha256"),
                rs.getObject("message_id", UUID.class), sent == null ? null : sent.toInstant(),
                period == null ? null : Letter.Period.valueOf(period));
    }
}
