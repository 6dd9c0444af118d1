package org.openpass.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is wrong with the lines of a submission: each by itself, and as they stand to each other and to what the ledger has of the voyage.
 * One statement that reads and writes nothing, whatever the number of lines; so all that is wrong is found at once.
 */
@Component
class LineChecks {

    /** All that is wrong is counted, the first of it told. */
    record Found(List<Fault> faults, int count) {
    }

    /**
     * The lines by column ({@code l}), what the ledger has of the voyage ({@code c}), the lines that no later message has overtaken or
     * taken back ({@code t}), and what masters and houses there will be ({@code m}, {@code h}).
     */
    private static final String GIVEN = """
            with l as materialized (
                select s.number, r.*, coalesce(r.deleted, 'N') = 'Y' as gone,
                    case when r.packages ~ '^[0-9]{1,8}$' then r.packages::int end as n
                from cargo.staged_lines s cross join lateral jsonb_to_record(s.line) as r (msn text, hsn text, mbl text, hbl text, kind text,
                    goods text, packages text, "packageUnit" text, weight text, "weightUnit" text, volume text, "loadPort" text,
                    "dischargePort" text, "consigneeId" text, consignee text, shipper text, "notifyParty" text, forwarder text, place text,
                    special text, "cargoType" text, containers jsonb, deleted text)
                where s.submission = :id),
            c as materialized (
                select k.*,
                    (k.said_at, k.said_ref collate "C", k.said_by) >= (:at, :ref, :party) as over, k.deleted_at is null as stands,
                    %s as settled
                from cargo.consignments k where k.mrn = :mrn),
            t as materialized (select l.* from l left join c on c.msn = l.msn and c.hsn = l.hsn where not coalesce(c.over, false)
                and not exists (select 1 from cargo.tombstones d where d.mrn = :mrn and d.msn = l.msn::bpchar and d.hsn = l.hsn::bpchar
                    and (d.said_at, d.said_ref collate "C", d.said_by) >= (:at, :ref, :party))
                and not exists (select 1 from cargo.floors f where f.mrn = :mrn and f.party_id = :party
                    and (f.said_at, f.said_ref) > (:at, :ref collate "C"))),
            m as materialized (
                select msn, kind, n as packages, "packageUnit" as unit, forwarder from t where kind in ('MASTER', 'SIMPLE') and not gone
                union all select msn, kind, packages, package_unit, forwarder from c where kind in ('MASTER', 'SIMPLE') and stands
                    and not exists (select 1 from t where t.msn = c.msn and t.hsn = c.hsn)),
            h as materialized (
                select msn, n as packages, "packageUnit" as unit from t where kind = 'HOUSE' and not gone
                union all select msn, packages, package_unit from c where kind = 'HOUSE' and stands
                    and not exists (select 1 from t where t.msn = c.msn and t.hsn = c.hsn))
            select number, field, code, args, count(*) over () as found from (
            """.formatted(LineMerge.SETTLED);

    private final JdbcClient jdbc;
    private final CargoSenders senders;
    private final TransactionTemplate reading;
    private final String statement;

    LineChecks(JdbcClient jdbc, CargoSenders senders, PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
        this.senders = senders;
        this.statement = GIVEN + checks().collect(Collectors.joining("\nunion all\n"))
                + "\n) found (number, field, code, args) order by number, field, code limit " + Submissions.MOST_ERRORS;
    }

    /** All that is wrong with the lines that are staged. */
    Found run(Submission s, ManifestHeader header) {
        return reading.execute(status -> {
            ManyRows.meet(jdbc);
            return find(s, header);
        });
    }

    private Found find(Submission s, ManifestHeader header) {
        Actor sender = new Actor("", s.party(), null, false, Set.of());
        List<Fault> faults = new ArrayList<>();
        int[] count = {0};
        jdbc.sql(statement).param("id", s.id()).param("mrn", s.mrn()).param("at", Timestamp.from(s.preparedAt()))
                .param("ref", s.reference()).param("party", s.party()).param("day", Seoul.day(s.receivedAt()))
                .param("carrier", s.carrier())
                // A piece may come before the one with its master, and what corrects a piece before it; once all are there nothing more comes.
                .param("pieces", header.parts() > 1 || s.act() == Act.CHANGE && comes(s)).param("sea", header.mode() == Mode.SEA)
                .param("numbered", s.door() == Door.JSON || s.door() == Door.EDIFACT)
                .param("cancels", s.carrier() && s.act() == Act.CANCEL)
                .param("asks", header.corrects() != null)
                .param("falls", s.act() == Act.REPLACE || s.act() == Act.CANCEL)
                .param("codes", senders.codes(sender, CargoSenders.FORWARDER).toArray(String[]::new))
                .query((ResultSet rs) -> {
                    count[0] = rs.getInt("found");
                    faults.add(fault(rs));
                });
        return new Found(faults, count[0]);
    }

    /** Whether more of the voyage's manifest is to come, or is there and not through: then what a correction corrects may be in it. */
    private boolean comes(Submission s) {
        return jdbc.sql("select not exists (select 1 from cargo.submissions o where o.mrn = :mrn and o.party_id = :party "
                + "and o.act in ('ORIGINAL', 'REPLACE') and o.state in ('MERGED', 'SUPERSEDED')) or exists (select 1 from cargo.submissions o "
                + "where o.mrn = :mrn and o.id <> :id and o.state in ('STORED', 'READ')) or " + Submissions.PIECES_MISSING)
                .param("mrn", s.mrn()).param("party", s.party()).param("id", s.id()).query(Boolean.class).single();
    }

    private static Fault fault(ResultSet rs) throws SQLException {
        String[] args = (String[]) rs.getArray("args").getArray();
        return new Fault(rs.getInt("number"), rs.getString("field"), "line." + rs.getString("code"),
                Arrays.stream(args).map(arg -> arg == null ? "" : HeaderRules.shown(arg)).toList());
    }

    private static Stream<String> checks() {
        return Stream.of(LineRules.ofEach(), LineRules.ofCodes(), LineRules.amongThem(), LineRules.ofSenders()).flatMap(List::stream);
    }
}
