package org.openpass.authoring.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.authoring.acts.Act.Kind;
import org.openpass.authoring.acts.Act.State;
import org.openpass.engine.CasePlaces.CasePlace;
import org.openpass.engine.OrderedActs;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Acts with their cases as they are stored, and what the engine answered to their orders. */
@Repository
class ActRows implements OrderedActs {

    static final String CHANNEL = "acts";
    private static final String ACT = "select a.*, a.variables::text as given from authoring.acts a ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;
    private final Clock clock;

    ActRows(JdbcClient jdbc, JsonMapper json, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
        this.clock = clock;
    }

    /** What is proposed, of cases that stand on the same version. */
    record New(Kind kind, CasePlace first, String element, String target, Map<String, Object> variables, List<String> repeats,
            String reason, String article) {
    }

    long add(New act, String by) {
        long id = jdbc.sql("""
                insert into authoring.acts (kind, work, version, definition_key, element_id, target_id, variables, repeats, reason,
                    article, state, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'PROPOSED', ?, ?) returning id
                """).params(act.kind().name(), act.first().processId(), act.first().version(), act.first().definitionKey(),
                act.element(), act.target(), json.writeValueAsString(act.variables()), act.repeats().toArray(String[]::new),
                act.reason(), act.article(), by, now()).query(Long.class).single();
        told(id);
        return id;
    }

    /** False when another act of the case is not done yet. */
    boolean add(long act, CasePlace place, Long element, Long incident) {
        return jdbc.sql("""
                insert into authoring.act_cases (act, instance_key, case_number, element_key, incident_key, state)
                values (?, ?, ?, ?, ?, 'PROPOSED') on conflict do nothing
                """).params(act, place.instanceKey(), place.caseNumber(), element, incident).update() == 1;
    }

    Optional<Act> find(long id) {
        return jdbc.sql(ACT + "where id = ?").param(id).query(this::act).optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Act> held(long id) {
        jdbc.sql("select 1 from authoring.acts where id = ? for update").param(id).query((rs, n) -> 1).optional();
        return find(id);
    }

    /** Those that are not done first, then the newest. */
    List<Act> list(int most) {
        return jdbc.sql(ACT + "order by state in ('DONE', 'WITHDRAWN'), id desc limit ?").param(most).query(this::act).list();
    }

    List<Act> ofCase(String caseNumber) {
        return jdbc.sql(ACT + "where id in (select act from authoring.act_cases where case_number = ?) order by id desc limit 20")
                .param(caseNumber).query(this::act).list();
    }

    List<Long> signed() {
        return jdbc.sql("select id from authoring.acts where state = 'SIGNED' order by id").query(Long.class).list();
    }

    void state(long id, State state) {
        jdbc.sql("update authoring.acts set state = ? where id = ?").params(state.name(), id).update();
        told(id);
    }

    /** Who looks at it, and who settles it. */
    private void told(long id) {
        signals.notify(CHANNEL, String.valueOf(id));
    }

    void signed(long id, String by, Long retry) {
        jdbc.sql("update authoring.acts set state = 'SIGNED', signed_by = ?, signed_at = ?, retry = ? where id = ?")
                .params(by, now(), retry, id).update();
        told(id);
    }

    void withdrawn(long id) {
        state(id, State.WITHDRAWN);
        jdbc.sql("update authoring.act_cases set state = 'WITHDRAWN' where act = ? and state = 'PROPOSED'").param(id).update();
    }

    /** The order stands in the case's lane, for the first time or again. */
    void ordered(long id, long instance) {
        jdbc.sql("update authoring.act_cases set state = 'ORDERED', sent_at = now(), said = null where act = ? and instance_key = ?")
                .params(id, instance).update();
    }

    void settled(long id, long instance, ActCase.State state, String said) {
        jdbc.sql("update authoring.act_cases set state = ?, said = coalesce(?, said), settled_at = ? where act = ? and instance_key = ?")
                .params(state.name(), said, now(), id, instance).update();
    }

    /** Whether so long ago that the news would tell of it. */
    boolean sentBefore(long id, long instance, Duration patience) {
        return jdbc.sql("select sent_at < now() - make_interval(secs => ?) from authoring.act_cases where act = ? and instance_key = ?")
                .params(patience.toMillis() / 1000.0, id, instance).query(Boolean.class).single();
    }

    @Override
    public void taken(long act, long instanceKey) {
        jdbc.sql("update authoring.act_cases set sent_at = now() where act = ? and instance_key = ? and state = 'ORDERED'")
                .params(act, instanceKey).update();
        told(act);
    }

    /** A refusal settles nothing yet: a second order is refused because the first was carried out and its answer lost. */
    @Override
    public void refused(long act, long instanceKey, boolean gone, String words) {
        jdbc.sql("update authoring.act_cases set sent_at = now(), said = ? where act = ? and instance_key = ? and state = 'ORDERED'")
                .params(words, act, instanceKey).update();
        told(act);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Act act(ResultSet rs, int n) throws SQLException {
        return new Act(rs.getLong("id"), Kind.valueOf(rs.getString("kind")), rs.getString("work"), rs.getInt("version"),
                rs.getLong("definition_key"), rs.getString("element_id"), rs.getString("target_id"),
                json.readValue(rs.getString("given"), new TypeReference<Map<String, Object>>() { }),
                List.of((String[]) rs.getArray("repeats").getArray()), rs.getString("reason"), rs.getString("article"),
                State.valueOf(rs.getString("state")), rs.getString("made_by"), instant(rs, "made_at"), rs.getString("signed_by"),
                instant(rs, "signed_at"), rs.getObject("retry", Long.class), cases(rs.getLong("id")));
    }

    private List<ActCase> cases(long act) {
        return jdbc.sql("select * from authoring.act_cases where act = ? order by case_number").param(act).query((rs, n) ->
                new ActCase(rs.getString("case_number"), rs.getLong("instance_key"), rs.getObject("element_key", Long.class),
                        rs.getObject("incident_key", Long.class), ActCase.State.valueOf(rs.getString("state")), rs.getString("said"),
                        instant(rs, "settled_at"))).list();
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
