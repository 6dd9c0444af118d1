package org.openpass.cargo;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings staged lines into the ledger, some thousand in a transaction, in the order of MSN and HSN. A line is what the greatest message
 * says of it ({@link org.openpass.cargo.model.OrderKey}; of two parties with the same key the one with the greater id); what a party
 * says below its own floor takes the line back. So it does not matter in which order, in which pieces and how often messages come.
 */
@Component
class LineMerge {

    /**
     * Whether a consignment {@code k} was declared, moved or accepted, or a house of this master: it stands, and to change it is asked for.
     * Events are looked up for each, whatever is foreseen of how many there are.
     */
    static final String SETTLED = "k.declared > 0 or coalesce((select true from cargo.events e where e.consignment = k.id "
            + "and e.kind <> 'MANIFEST_SUBMITTED' limit 1), false) or k.kind = 'MASTER' and exists (select 1 from cargo.consignments h "
            + "where h.mrn = k.mrn and h.msn = k.msn and h.kind = 'HOUSE' and (h.declared > 0 or coalesce((select true from cargo.events e "
            + "where e.consignment = h.id and e.kind <> 'MANIFEST_SUBMITTED' limit 1), false)))";

    /** Whether a staged line {@code t} says something else than the consignment {@code k} of its numbers. */
    static final String DIFFERS = """
            (k.kind, k.mbl, k.hbl, k.goods, k.packages::text, k.package_unit, k.weight, k.weight_unit, k.volume, k.load_port, k.discharge_port,
                k.consignee_id, k.consignee, k.shipper, k.notify, k.forwarder, k.planned_place, k.special, k.cargo_type)
            is distinct from (t.kind, t.mbl, t.hbl, t.goods, ltrim(t.packages, '0'), t."packageUnit",
                case when t.weight ~ '^[0-9]{1,11}([.][0-9]{1,3})?$' then t.weight::numeric(14, 3) end, t."weightUnit",
                case when t.volume ~ '^[0-9]{1,11}([.][0-9]{1,3})?$' then t.volume::numeric(14, 3) end, t."loadPort", t."dischargePort",
                t."consigneeId", t.consignee, t.shipper, t."notifyParty", t.forwarder, t.place, t.special, t."cargoType")
            or array(select x.number from cargo.containers x where x.consignment = k.id order by 1)
                is distinct from array(select distinct x ->> 'number' from jsonb_array_elements(coalesce(t.containers, '[]')) x order by 1)
            """;

    /** The lines of a chunk. */
    private static final String WANTED = """
            with t as materialized (
                select s.number, s.line, r.*, coalesce(r.deleted, 'N') = 'Y' or coalesce((f.said_at, f.said_ref) > (:at, :ref collate "C"), false) as gone,
                    coalesce((f.said_at, f.said_ref) > (:at, :ref collate "C"), false) as fallen
                from (select number, line from cargo.staged_lines where submission = :id
                    order by line ->> 'msn', line ->> 'hsn', number limit %d offset :after) s
                cross join lateral jsonb_to_record(s.line) as r (msn text, hsn text, mbl text, hbl text, kind text, goods text, packages text,
                    "packageUnit" text, weight text, "weightUnit" text, volume text, "loadPort" text, "dischargePort" text,
                    "consigneeId" text, consignee text, shipper text, "notifyParty" text, forwarder text, place text, special text,
                    "cargoType" text, containers jsonb, deleted text)
                left join cargo.floors f on f.mrn = :mrn and f.party_id = :party)
            """.formatted(LineStaging.CHUNK);
    /** The consignment of a line, looked up by its numbers, whatever is foreseen of how many there are; text would not be looked up. */
    private static final String STANDS = "(select k.* from cargo.consignments k where k.mrn = :mrn and k.msn = t.msn::bpchar "
            + "and k.hsn = t.hsn::bpchar offset 0)";
    private static final String LATER = "(:at, :ref collate \"C\", :party) > (%1$s.said_at, %1$s.said_ref collate \"C\", %1$s.said_by)";
    private static final String OPEN = "not (" + SETTLED + ")";

    private final JdbcClient jdbc;
    private final SubmissionRows rows;
    private final Ledger ledger;
    private final Clock clock;

    LineMerge(JdbcClient jdbc, SubmissionRows rows, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A consignment that the ledger has now as a line says it. */
    private record Written(long id, int packages, String unit, BigDecimal weight, String weightUnit) {
    }

    /** The next lines of the submission that the transaction holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void chunk(Submission s) {
        int lines = (int) Math.min(LineStaging.CHUNK, s.total() - (long) s.merged());
        lock(s);
        int gone = takeBack(s);
        List<Written> written = write(s);
        containers(s, written);
        parties(s, written);
        Instant now = clock.instant();
        String actor = rows.sentBy(s);
        ledger.append(written.stream().map(each -> Entry.of(each.id(), EventKind.MANIFEST_SUBMITTED, "manifest:" + s.id() + ":" + each.id(),
                now, actor).counted(each.packages(), each.unit()).weighed(each.weight(), each.weightUnit()).by(s.party())
                .said(s.number(), null, null, null)).toList());
        rows.merged(s, lines, written.size() + gone);
        if (rows.header(s.id()).corrects() != null) {
            ask(s);
            return;
        }
        List<Fault> stood = stood(s);
        if (!stood.isEmpty()) {
            rows.errors(s, stood, stood.size());
        }
    }

    /** What stands is not changed: that it be is asked for, in a case of its own; and that what another correction took back stands again. */
    private void ask(Submission s) {
        with(s, WANTED + """
                insert into cargo.correction_lines (submission, consignment, number, said_before, said_after, returns)
                select :id, k.id, t.number, %s, case when not t.gone then t.line end, k.deleted_at is not null from t cross join lateral %s k
                where %s and not t.fallen and (k.deleted_at is null and (t.gone or %s) or k.deleted_at is not null and not t.gone) and (%s)
                on conflict do nothing
                """.formatted(CorrectionLines.AS_SAID, STANDS, LATER.formatted("k"), DIFFERS, SETTLED)).update();
    }

    /** What was declared or moved since the lines were checked stands as it was, and that is told. */
    private List<Fault> stood(Submission s) {
        return with(s, WANTED + "select t.number, k.msn || k.hsn from t cross join lateral " + STANDS + " k where " + LATER.formatted("k")
                + " and (t.gone or k.deleted_at is not null or " + DIFFERS + ") order by t.number")
                .query((rs, n) -> Fault.at(rs.getInt(1), "packages", "line.changedMeanwhile", rs.getString(2))).list();
    }

    /** Those that stand already, in the order in which everybody takes consignments. */
    private void lock(Submission s) {
        with(s, WANTED + "select id from cargo.consignments where id = any(array(select k.id from t cross join lateral " + STANDS
                + " k)) order by id for update").query(Long.class).list();
    }

    private int takeBack(Submission s) {
        with(s, WANTED + "insert into cargo.tombstones as k (mrn, msn, hsn, said_at, said_ref, said_by) select :mrn, msn, hsn, :at, :ref, :party "
                + "from t where gone on conflict (mrn, msn, hsn) do update set said_at = excluded.said_at, said_ref = excluded.said_ref, "
                + "said_by = excluded.said_by where " + LATER.formatted("k")).update();
        return with(s, WANTED + "update cargo.consignments k set said_at = :at, said_ref = :ref, said_by = :party, deleted_at = :now, "
                + "status = 'CANCELLED' where id = any(array(select k.id from t cross join lateral " + STANDS + " k where gone)) and " + LATER.formatted("k")
                + " and " + OPEN).param("now", now()).update();
    }

    private List<Written> write(Submission s) {
        return with(s, WANTED + """
                insert into cargo.consignments as k (kind, mrn, msn, hsn, cargo_number, mbl, hbl, bl_year, goods, packages, package_unit,
                    weight, weight_unit, volume, load_port, discharge_port, consignee_id, consignee, shipper, notify, forwarder,
                    planned_place, special, cargo_type, status, said_at, said_ref, said_by)
                select kind, :mrn, msn, hsn, :mrn || msn || hsn, mbl, hbl, 2000 + left(:mrn, 2)::int, goods, packages::int, "packageUnit",
                    weight::numeric, "weightUnit", volume::numeric, "loadPort", "dischargePort", "consigneeId", consignee, shipper,
                    "notifyParty", forwarder, place, special, "cargoType", 'EXPECTED', :at, :ref, :party
                from t where not gone and coalesce((select %s from cargo.tombstones d where d.mrn = :mrn and d.msn = t.msn::bpchar
                    and d.hsn = t.hsn::bpchar), true)
                order by msn, hsn
                on conflict (mrn, msn, hsn) do update set kind = excluded.kind, mbl = excluded.mbl, hbl = excluded.hbl,
                    goods = excluded.goods, packages = excluded.packages, package_unit = excluded.package_unit, weight = excluded.weight,
                    weight_unit = excluded.weight_unit, volume = excluded.volume, load_port = excluded.load_port,
                    discharge_port = excluded.discharge_port, consignee_id = excluded.consignee_id, consignee = excluded.consignee,
                    shipper = excluded.shipper, notify = excluded.notify, forwarder = excluded.forwarder,
                    planned_place = excluded.planned_place, special = excluded.special, cargo_type = excluded.cargo_type,
                    status = excluded.status, said_at = excluded.said_at, said_ref = excluded.said_ref, said_by = excluded.said_by,
                    deleted_at = null
                    where %s and %s
                returning id, packages, package_unit, weight, weight_unit
                """.formatted(LATER.formatted("d"), LATER.formatted("k"), OPEN)).query((rs, n) -> new Written(rs.getLong(1), rs.getInt(2),
                rs.getString(3), rs.getBigDecimal(4), rs.getString(5))).list();
    }

    private void containers(Submission s, List<Written> written) {
        Long[] ids = written.stream().map(Written::id).toArray(Long[]::new);
        jdbc.sql("delete from cargo.containers where consignment = any(?)").param(ids).update();
        with(s, WANTED + """
                insert into cargo.containers (consignment, number, size, seals)
                select distinct on (k.id, x ->> 'number') k.id, x ->> 'number', x ->> 'size',
                    array(select jsonb_array_elements_text(x -> 'seals'))
                from t cross join lateral %s k
                cross join lateral jsonb_array_elements(t.containers) x where k.id = any(:ids) and not gone
                """.formatted(STANDS)).param("ids", ids).update();
    }

    /** Who may see it: the carrier, the forwarders, and whom the line names as consignee, where they are registered. */
    private void parties(Submission s, List<Written> written) {
        Long[] ids = written.stream().map(Written::id).toArray(Long[]::new);
        parties(jdbc, ids, s.party(), rows.header(s.id()).carrier());
    }

    static void parties(JdbcClient jdbc, Long[] ids, long sender, String carrier) {
        jdbc.sql("delete from cargo.consignment_parties where consignment = any(?) and part in ('CARRIER', 'FORWARDER', 'CONSIGNEE', 'SENDER')")
                .param(ids).update();
        jdbc.sql("""
                insert into cargo.consignment_parties (consignment, party_id, part)
                select k.id, :party, 'SENDER' from cargo.consignments k where k.id = any(:ids)
                union select k.id, i.party_id, 'CARRIER' from cargo.consignments k join access.party_identifiers i
                    on i.identifier = :carrier and i.scheme = 'CARRIER' where k.id = any(:ids)
                union select k.id, i.party_id, 'FORWARDER' from cargo.consignments k join access.party_identifiers i
                    on i.identifier = k.forwarder and i.scheme = 'FORWARDER' where k.id = any(:ids)
                union select k.id, i.party_id, 'CONSIGNEE' from cargo.consignments k join access.party_identifiers i
                    on i.identifier = k.consignee_id where k.id = any(:ids)
                on conflict do nothing
                """).param("party", sender).param("ids", ids).param("carrier", carrier).update();
    }

    /** What the sender said below the floor that it has raised, and did not say again, is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int fall(Submission s) {
        String fallen = "from cargo.floors f where f.mrn = k.mrn and f.party_id = k.said_by and k.mrn = :mrn and k.said_by = :party "
                + "and (f.said_at, f.said_ref) > (k.said_at, k.said_ref collate \"C\") and k.deleted_at is null and " + OPEN;
        jdbc.sql("select k.id from cargo.consignments k where exists (select 1 " + fallen + ") order by k.id for update")
                .param("mrn", s.mrn()).param("party", s.party()).query(Long.class).list();
        return jdbc.sql("update cargo.consignments k set deleted_at = :now, status = 'CANCELLED' " + fallen).param("mrn", s.mrn())
                .param("party", s.party()).param("now", now()).update();
    }

    /** Raises the sender's floor of the voyage. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(Submission s) {
        jdbc.sql("""
                insert into cargo.floors as f (mrn, party_id, said_at, said_ref) values (:mrn, :party, :at, :ref)
                on conflict (mrn, party_id) do update set said_at = excluded.said_at, said_ref = excluded.said_ref
                    where (excluded.said_at, excluded.said_ref) > (f.said_at, f.said_ref)
                """).param("mrn", s.mrn()).param("party", s.party()).param("at", Timestamp.from(s.preparedAt())).param("ref", s.reference())
                .update();
    }

    private JdbcClient.StatementSpec with(Submission s, String sql) {
        return jdbc.sql(sql).param("id", s.id()).param("mrn", s.mrn()).param("party", s.party())
                .param("at", Timestamp.from(s.preparedAt())).param("ref", s.reference()).param("after", s.merged());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
