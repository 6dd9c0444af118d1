package org.openpass.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.reference.Codes;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.tasks.GroupSetting.Assignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which groups of an office are dealt their work; its supervisor says so. */
@Service
@Transactional
public class GroupSettings {

    /** The groups that officers' roles open; supervisors do the work of any. */
    public static final List<String> GROUPS = List.of("clearance-officer", "inspector", "cargo-officer");
    /** With more open tasks than this a bound is none. */
    public static final int MOST = 1_000;
    private static final String TABLE = "tasks.group_settings";

    private final JdbcClient jdbc;
    private final Codes codes;
    private final AuditTrail audit;
    private final Clock clock;
    private final Remembering remembering;
    private final Remembered<String, List<GroupSetting>> dealt;

    GroupSettings(JdbcClient jdbc, Codes codes, AuditTrail audit, Clock clock, Remembering remembering) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
        this.remembering = remembering;
        this.dealt = remembering.of(TABLE);
    }

    /**
     * Of each group of an office, by name.
     *
     * @param office null for the supervisor's own
     * @return empty when it is not the actor's to supervise
     */
    @Transactional(readOnly = true)
    public Optional<List<GroupSetting>> of(String office, Actor actor) {
        return supervised(office, actor).map(wanted -> GROUPS.stream().map(group -> find(group, wanted)).toList());
    }

    /**
     * Says how a group comes to its work; what is nobody's is dealt from then on, or waits for who takes it.
     *
     * @param mostOpen null for no bound
     * @return empty when the office is not the actor's to supervise
     * @throws IllegalArgumentException with all that is wrong
     */
    public Optional<GroupSetting> set(String group, String office, Assignment assignment, Integer mostOpen, Actor actor) {
        Optional<String> wanted = supervised(office, actor);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<String> wrong = new ArrayList<>();
        if (!GROUPS.contains(group)) {
            wrong.add("group: one of " + String.join(", ", GROUPS));
        }
        if (assignment == null) {
            wrong.add("assignment: TAKEN or DEALT");
        }
        if (mostOpen != null && (mostOpen < 1 || mostOpen > MOST)) {
            wrong.add("mostOpen: 1 to " + MOST + ", or none for no bound");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        GroupSetting before = find(group, wanted.get());
        jdbc.sql("""
                insert into tasks.group_settings (candidate_role, office, assignment, most_open, set_by, set_at)
                values (:group, :office, :assignment, :most, :who, :at) on conflict (candidate_role, office) do update set assignment = excluded.assignment,
                    most_open = excluded.most_open, set_by = excluded.set_by, set_at = excluded.set_at
                """).param("group", group).param("office", wanted.get()).param("assignment", assignment.name())
                .param("most", mostOpen, Types.INTEGER).param("who", actor.name())
                .param("at", Timestamp.from(clock.instant())).update();
        GroupSetting now = find(group, wanted.get());
        audit.record(new Act(actor.name(), "tasks.dealing", group + "@" + wanted.get(), assignment.name(), fields(before),
                fields(now)));
        remembering.changes(TABLE);
        return Optional.of(now);
    }

    /** All groups that are dealt their work, by office; asks the database seldom. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<GroupSetting> dealt() {
        return dealt.get("", all -> jdbc.sql("select * from tasks.group_settings where assignment = 'DEALT' "
                + "order by office, candidate_role").query(GroupSettings::setting).list());
    }

    /** Whether nobody takes what is nobody's there. */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean dealt(String group, String office) {
        return dealt().stream().anyMatch(each -> each.group().equals(group) && each.office().equals(office));
    }

    /** As it stands in this transaction, whatever is remembered. */
    GroupSetting find(String group, String office) {
        return jdbc.sql("select * from tasks.group_settings where candidate_role = ? and office = ?").params(group, office)
                .query(GroupSettings::setting).optional()
                .orElseGet(() -> new GroupSetting(group, office, Assignment.TAKEN, null, null, null));
    }

    private Optional<String> supervised(String office, Actor actor) {
        String wanted = office == null || office.isBlank() ? actor.office() : office;
        return Optional.ofNullable(wanted).filter(code -> actor.supervises()
                && (actor.national() && codes.office(code) || code.equals(actor.office())));
    }

    private static Map<String, String> fields(GroupSetting setting) {
        return Act.fields("assignment", setting.assignment(), "mostOpen", setting.mostOpen());
    }

    private static GroupSetting setting(ResultSet rs, int n) throws SQLException {
        return new GroupSetting(rs.getString("candidate_role"), rs.getString("office"),
                Assignment.valueOf(rs.getString("assignment")), rs.getObject("most_open", Integer.class),
                rs.getString("set_by"), TaskRows.instant(rs, "set_at"));
    }
}
