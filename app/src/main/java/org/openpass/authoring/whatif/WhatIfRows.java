package org.openpass.authoring.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.authoring.TriedRun.State;
import org.openpass.authoring.whatif.WhatIf.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tables that are tried on cases, as they are kept for a week. */
@Repository
class WhatIfRows {

    static final Duration KEPT = Duration.ofDays(7);
    /** One of which its node has said nothing for so long was left by it: the node died. */
    private static final Duration LEFT = Duration.ofSeconds(60);
    /** The trial's, which runs of scenarios take, too. */
    private static final long LOCK = 0x6f702d747269616cL;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    WhatIfRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Empty while another of the person's is open. */
    Optional<Long> add(long draft, int step, Question asked, byte[] content, String decision, boolean confidential, String by) {
        return jdbc.sql("""
                insert into authoring.what_ifs (draft, step, file, content, decision, confidential, cases, from_day, until_day, state,
                    asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
                on conflict (asked_by) where state in ('WAITING', 'RUNNING') do nothing returning id
                """).params(draft, step, asked.file(), content, decision, confidential, asked.cases(), asked.from(), asked.until(), by,
                now()).query(Long.class).optional();
    }

    Optional<WhatIf> open(String by) {
        return jdbc.sql("select * from authoring.what_ifs where asked_by = ? and state in ('WAITING', 'RUNNING')").param(by)
                .query(WhatIfRows::row).optional();
    }

    /** Takes the oldest that waits, unless the trial is in use. */
    Optional<WhatIf> claim() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> 1).single();
        jdbc.sql("update authoring.what_ifs set state = 'FAILED', words = 'What ran it went away', ended_at = ? "
                + "where state = 'RUNNING' and coalesce(beat_at, begun_at) < ?").params(now(), Timestamp.from(clock.instant().minus(LEFT))).update();
        return jdbc.sql("""
                update authoring.what_ifs set state = 'RUNNING', begun_at = ?, beat_at = null where id = (
                    select id from authoring.what_ifs where state = 'WAITING'
                    and not exists (select from authoring.what_ifs where state = 'RUNNING')
                    and not exists (select from authoring.trials where state = 'RUNNING' and coalesce(beat_at, begun_at) >= ?)
                    order by id limit 1 for update skip locked)
                returning *
                """).params(now(), Timestamp.from(clock.instant().minus(LEFT))).query(WhatIfRows::row).optional();
    }

    /** What runs it is still there. */
    void beat(long id) {
        jdbc.sql("update authoring.what_ifs set beat_at = ? where id = ? and state = 'RUNNING'").params(now(), id).update();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from authoring.what_ifs where id = ?").param(id).query(byte[].class).single();
    }

    void found(long id, int cases) {
        jdbc.sql("update authoring.what_ifs set found = ? where id = ?").params(cases, id).update();
    }

    void done(long id, int cases) {
        jdbc.sql("update authoring.what_ifs set done = done + ? where id = ?").params(cases, id).update();
    }

    void end(long id, State state, String words) {
        jdbc.sql("update authoring.what_ifs set state = ?, words = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), words, now(), id).update();
    }

    /** Of one that was given up meanwhile, since its node had said nothing for too long, nothing is kept. */
    void result(long id, WhatIfResult result, List<WhatIfCase> cases) {
        if (jdbc.sql("update authoring.what_ifs set result = ?::jsonb where id = ? and state = 'RUNNING'")
                .params(json.writeValueAsString(result), id).update() == 0) {
            return;
        }
        jdbc.sql("""
                insert into authoring.what_if_cases (what_if, number, case_number, before, after, rule_before, rule_after)
                select ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                """).params(id, cases.stream().map(WhatIfCase::number).toArray(Integer[]::new),
                cases.stream().map(WhatIfCase::caseNumber).toArray(String[]::new),
                cases.stream().map(WhatIfCase::before).toArray(String[]::new),
                cases.stream().map(WhatIfCase::after).toArray(String[]::new),
                cases.stream().map(WhatIfCase::ruleBefore).toArray(String[]::new),
                cases.stream().map(WhatIfCase::ruleAfter).toArray(String[]::new)).update();
    }

    Optional<WhatIf> find(long id) {
        return jdbc.sql("select * from authoring.what_ifs where id = ?").param(id).query(WhatIfRows::row).optional();
    }

    /** @param file null: of all files */
    List<WhatIf> list(long draft, String file, int most) {
        return jdbc.sql("select * from authoring.what_ifs where draft = :draft and (:file::text is null or file = :file) "
                + "order by id desc limit :most").param("draft", draft).param("file", file).param("most", most)
                .query(WhatIfRows::row).list();
    }

    Optional<WhatIfResult> result(long id) {
        return jdbc.sql("select result::text from authoring.what_ifs where id = ? and result is not null").param(id)
                .query(String.class).optional().map(text -> json.readValue(text, WhatIfResult.class));
    }

    /** Those that change, the newest first. @param before only those that came to it; null: any */
    List<WhatIfCase> changed(long id, String before, String after, int most) {
        return jdbc.sql("select * from authoring.what_if_cases where what_if = :id and after is not null "
                + "and (:before::text is null or before = :before) and (:after::text is null or after = :after) order by number limit :most").param("id", id)
                .param("before", before).param("after", after).param("most", most).query(WhatIfRows::one).list();
    }

    /** Those that could not be decided, the newest first. */
    List<WhatIfCase> failed(long id, int most) {
        return jdbc.sql("select * from authoring.what_if_cases where what_if = ? and after is null order by number limit ?")
                .params(id, most).query(WhatIfRows::one).list();
    }

    int forgetOld() {
        return jdbc.sql("delete from authoring.what_ifs where state not in ('WAITING', 'RUNNING') and asked_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static WhatIfCase one(ResultSet rs, int n) throws SQLException {
        return new WhatIfCase(rs.getInt("number"), rs.getString("case_number"), rs.getString("before"), rs.getString("after"),
                rs.getString("rule_before"), rs.getString("rule_after"));
    }

    private static WhatIf row(ResultSet rs, int n) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new WhatIf(rs.getLong("id"), rs.getLong("draft"), rs.getInt("step"), rs.getString("file"), rs.getString("decision"),
                rs.getBoolean("confidential"), rs.getInt("cases"), rs.getObject("from_day", LocalDate.class),
                rs.getObject("until_day", LocalDate.class), State.valueOf(rs.getString("state")), rs.getObject("found", Integer.class),
                rs.getInt("done"), rs.getString("words"), rs.getString("asked_by"), rs.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
