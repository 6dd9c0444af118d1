package org.openpass.cargo;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What messages ask for of lines that stand, since they were accepted, declared or moved. A message that came before another may be
 * applied after it: their order is the officer's. The line keeps the greatest key of the messages that wrote it, so that what is older
 * than a correction is overtaken, whenever it comes.
 */
@Component
public class CorrectionLines {

    /** What the consignment {@code k} says, as a line would. */
    static final String AS_SAID = """
            jsonb_strip_nulls(jsonb_build_object('kind', k.kind, 'mbl', k.mbl, 'hbl', k.hbl, 'goods', k.goods, 'packages', k.packages::text,
                'packageUnit', k.package_unit, 'weight', k.weight::text, 'weightUnit', k.weight_unit, 'volume', k.volume::text,
                'loadPort', k.load_port, 'dischargePort', k.discharge_port, 'consigneeId', k.consignee_id, 'consignee', k.consignee,
                'shipper', k.shipper, 'notifyParty', k.notify, 'forwarder', k.forwarder, 'place', k.planned_place, 'special', k.special,
                'cargoType', k.cargo_type, 'containers', (select jsonb_agg(jsonb_build_object('number', x.number) order by x.number)
                    from cargo.containers x where x.consignment = k.id)))""";
    /** How many packages of a consignment came in from its voyage, at any place. */
    static final String CAME = "coalesce((select sum(e.packages_in + e.transit) filter (where e.packages_in <> 0 and e.place <> '') "
            + "from cargo.events e where e.consignment = %s.id), 0)::int";
    private static final String LINES = "cargo.correction_lines l join cargo.consignments k on k.id = l.consignment ";

    private final JdbcClient jdbc;
    private final SubmissionRows submissions;
    private final JsonMapper json;
    private final Clock clock;

    CorrectionLines(JdbcClient jdbc, SubmissionRows submissions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A line that is to be changed.
     *
     * @param before the fields that would change, as the ledger has them now; once it is applied, as it had them
     * @param after the same fields as they are to be; empty of a line that is to be taken back
     * @param gone whether the line is to be taken back
     */
    public record Asked(long consignment, String cargoNumber, int number, Map<String, String> before, Map<String, String> after, boolean gone) {
    }

    /** Whether the message asks for something. */
    public boolean any(long submission) {
        return jdbc.sql("select exists (select 1 from cargo.correction_lines where submission = ?)").param(submission).query(Boolean.class)
                .single();
    }

    /** How many lines the message asks to change. */
    public int count(long submission) {
        return jdbc.sql("select count(*) from cargo.correction_lines where submission = ?").param(submission).query(Integer.class).single();
    }

    /** How often lines of the message were corrected by others: each time it is another thing to decide. */
    public int others(long submission) {
        return jdbc.sql("select count(*) from cargo.correction_lines l join cargo.correction_lines o on o.consignment = l.consignment "
                + "and o.submission <> l.submission join cargo.corrections c on c.submission = o.submission where l.submission = ? "
                + "and c.applied_at is not null").param(submission).query(Integer.class).single();
    }

    /** The first lines of the message, by cargo number, each with the fields that it would change. */
    public List<Asked> of(long submission, int most) {
        return jdbc.sql("select k.id, k.cargo_number, l.number, case when l.returns then '{}' when c.applied_at is null then "
                + AS_SAID + " else l.said_before end, l.said_after from " + LINES + "left join cargo.corrections c on c.submission = l.submission where l.submission = ? "
                + "order by k.cargo_number limit ?").params(submission, most).query((rs, n) -> asked(rs.getLong(1), rs.getString(2),
                rs.getInt(3), fields(rs.getString(4)), fields(rs.getString(5)))).list();
    }

    private static Asked asked(long consignment, String cargoNumber, int number, Map<String, String> before, Map<String, String> after) {
        boolean gone = after.isEmpty();
        Map<String, String> old = new TreeMap<>(before);
        Map<String, String> next = new TreeMap<>(after);
        before.forEach((field, value) -> {
            if (!gone && value.equals(after.get(field))) {
                old.remove(field);
                next.remove(field);
            }
        });
        return new Asked(consignment, cargoNumber, number, old, next, gone);
    }

    private Map<String, String> fields(String line) {
        Map<String, String> fields = new TreeMap<>();
        if (line != null) {
            json.readValue(line, new TypeReference<Map<String, Object>>() { }).forEach((name, value) -> {
                if (BillLine.COLUMNS.contains(name) && !List.of("msn", "hsn", "deleted").contains(name)) {
                    fields.put(name, shown(name, value));
                }
            });
        }
        fields.values().removeIf(value -> value == null || value.isBlank());
        return fields;
    }

    private static String shown(String name, Object value) {
        if (value instanceof List<?> list) {
            return String.join(" ", list.stream().map(each -> each instanceof Map<?, ?> box ? String.valueOf(box.get("number"))
                    : String.valueOf(each)).sorted().toList());
        }
        return value == null ? null : List.of("packages", "weight", "volume").contains(name) ? plain(value.toString()) : value.toString();
    }

    private static String plain(String amount) {
        try {
            return new BigDecimal(amount).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException other) {
            return amount;
        }
    }

    /** The consignments of the message, by id, as they are locked. */
    public List<Long> consignments(long submission) {
        return jdbc.sql("select consignment from cargo.correction_lines where submission = ? order by consignment").param(submission)
                .query(Long.class).list();
    }

    /** The cargo number of a line that cannot be changed as it was asked for: more of it came in or was declared, or another took it back; empty where all can. */
    public List<String> impossible(long submission) {
        return jdbc.sql("select k.cargo_number from " + LINES + "where l.submission = ? and (k.deleted_at is not null and not l.returns or greatest(k.declared, "
                + CAME.formatted("k") + ") > coalesce((l.said_after ->> 'packages')::int, 0)) order by 1").param(submission)
                .query(String.class).list();
    }

    /**
     * Writes what the message asked for, and keeps what stood before. The caller has locked the consignments, knows that each can be, and
     * appends the events.
     *
     * @return the lines as they stand now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Line> apply(long submission) {
        Submission s = submissions.find(submission).orElseThrow();
        Long[] ids = consignments(submission).toArray(Long[]::new);
        jdbc.sql("update cargo.correction_lines l set said_before = " + AS_SAID + " from cargo.consignments k where k.id = l.consignment "
                + "and l.submission = ?").param(submission).update();
        jdbc.sql(WRITE).param("submission", submission).param("at", Timestamp.from(s.preparedAt())).param("ref", s.reference())
                .param("party", s.party()).param("now", Timestamp.from(now())).update();
        jdbc.sql("delete from cargo.containers where consignment in (select consignment from cargo.correction_lines where submission = ? "
                + "and said_after is not null)").param(submission).update();
        jdbc.sql("""
                insert into cargo.containers (consignment, number, size, seals)
                select distinct on (l.consignment, x ->> 'number') l.consignment, x ->> 'number', x ->> 'size',
                    array(select jsonb_array_elements_text(x -> 'seals'))
                from cargo.correction_lines l cross join lateral jsonb_array_elements(coalesce(l.said_after -> 'containers', '[]')) x
                where l.submission = ?
                """).param(submission).update();
        LineMerge.parties(jdbc, ids, s.party(), submissions.header(submission).carrier());
        return jdbc.sql("select id, packages, package_unit as unit from cargo.consignments where id = any(?) order by id").param(ids)
                .query(Line.class).list();
    }

    /** A line as it stands. */
    public record Line(long id, int packages, String unit) {
    }

    private Instant now() {
        return clock.instant();
    }

    private static final String WRITE = """
            update cargo.consignments k set mbl = t.mbl, hbl = t.hbl, goods = t.goods, packages = t.packages::int,
                package_unit = t."packageUnit", weight = t.weight::numeric, weight_unit = t."weightUnit", volume = t.volume::numeric,
                load_port = t."loadPort", discharge_port = t."dischargePort", consignee_id = t."consigneeId", consignee = t.consignee,
                shipper = t.shipper, notify = t."notifyParty", forwarder = t.forwarder, planned_place = t.place, special = t.special,
                cargo_type = t."cargoType",
                deleted_at = case when t.gone then :now::timestamptz end,
                status = case when t.gone then 'CANCELLED'
                    -- What another took back stands again: nothing of it had come in.
                    when k.status = 'CANCELLED' and k.deleted_at is not null then case when exists (select 1 from cargo.events u
                            where u.consignment = k.id and u.kind = 'UNLOADING_ACCEPTED'
                                and not exists (select 1 from cargo.events x where x.takes_back = u.id)) then 'UNLOADED' else 'EXPECTED' end
                    -- What left is all of it only where no more is expected: as the ledger has it.
                    when k.status in ('PARTLY_OUT', 'CARRIED_OUT', 'TRANSSHIPPED', 'RETURNED') or k.status = 'SOLD' and not exists (
                            select 1 from cargo.stock s where s.consignment = k.id and s.packages > 0)
                        then case when not exists (select 1 from cargo.stock s where s.consignment = k.id and s.packages > 0)
                            and (select sum(e.packages_out) - sum(case when e.packages_out <> 0
                            then e.transit else 0 end) - coalesce(sum(e.transit) filter (where e.kind = 'NOT_ARRIVED'), 0)
                            from cargo.events e where e.consignment = k.id) >= t.packages::int
                        then coalesce(%s, 'CARRIED_OUT') else 'PARTLY_OUT' end
                    when k.status not in ('IN_STORAGE', 'RELEASED') then k.status
                    when k.clearance = 'ACCEPTED' and k.declared >= t.packages::int and not exists (select 1 from cargo.reservations r
                        where r.consignment = k.id and r.released_at is null and r.removal_permitted_at is null) then 'RELEASED'
                    else 'IN_STORAGE' end,
                said_at = case when later then :at else k.said_at end, said_ref = case when later then :ref else k.said_ref end,
                said_by = case when later then :party else k.said_by end
            from (select l.consignment, l.said_after is null as gone, (:at, :ref collate "C", :party) > (c.said_at, c.said_ref collate "C", c.said_by) as later,
                    r.* from cargo.correction_lines l join cargo.consignments c on c.id = l.consignment
                cross join lateral jsonb_to_record(case when l.said_after is null then l.said_before else l.said_after end) as r (mbl text,
                    hbl text, goods text, packages text, "packageUnit" text, weight text, "weightUnit" text, volume text, "loadPort" text,
                    "dischargePort" text, "consigneeId" text, consignee text, shipper text, "notifyParty" text, forwarder text, place text,
                    special text, "cargoType" text)
                where l.submission = :submission) t
            where k.id = t.consignment
            """.formatted(HowItEnded.of("k.id", "null::text", "'{}'"));
}
