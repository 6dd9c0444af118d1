package org.openpass.cargo.manifest;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.Submissions;
import org.openpass.cargo.manifest.ManifestCase.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of manifests as they are stored, and what the lines of a voyage say together. */
@Repository
class ManifestRows {

    private static final String SELECT = "select case_number, mrn, part, decision, measure, reason, decided_by, outcome from cargo.manifest_cases ";

    private static final String OPEN = "select m.case_number from cargo.manifest_cases m join casework.cases c on c.number = m.case_number "
            + "where m.mrn = ? and m.part = 'ORIGINAL' and c.closed_at is null ";
    /** Whether the consignment {@code c} is not accepted. */
    static final String NOT_ACCEPTED = "not exists (select 1 from cargo.events e where e.effect_key = '" + Acceptance.EFFECT + "' || c.id)";
    private static final String UNACCEPTED = "c.mrn = ? and c.kind <> 'MASTER' and c.deleted_at is null and " + NOT_ACCEPTED;

    private final JdbcClient jdbc;
    private final Clock clock;

    ManifestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of two submissions of a voyage that are merged at once the second waits here for the first. */
    void oneAtATime(String mrn) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('manifest:' || ?))").param(mrn).query((rs, n) -> 1).single();
    }

    void insert(String caseNumber, String mrn, Part part) {
        jdbc.sql("insert into cargo.manifest_cases (case_number, mrn, part) values (?, ?, ?)").params(caseNumber, mrn, part.name()).update();
    }

    /**
     * What the next case of the voyage is about: its MRN, and with a number behind it from the second on, as a subject is one case's
     * alone. The caller has {@link #oneAtATime} passed.
     */
    String nextSubject(String mrn) {
        int before = jdbc.sql("select count(*) from cargo.manifest_cases where mrn = ? and part <> 'CORRECTION'").param(mrn)
                .query(Integer.class).single();
        return before == 0 ? mrn : mrn + "-" + (before + 1);
    }

    /** The voyage that a case is about. */
    String mrn(String caseNumber) {
        return ofCase(caseNumber).orElseThrow().mrn();
    }

    Optional<ManifestCase> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ?").param(caseNumber).query(ManifestCase.class).optional();
    }

    /** The number of the voyage's case of which nothing is decided yet. */
    Optional<String> undecided(String mrn) {
        return jdbc.sql(OPEN + "and m.outcome is null").param(mrn).query(String.class).optional();
    }

    /** The numbers of all cases of the voyage that are open: what came after the acceptance has one of its own. */
    List<String> open(String mrn) {
        return jdbc.sql(OPEN + "order by m.case_number").param(mrn).query(String.class).list();
    }

    /** The numbers of the voyage's open cases of that part. */
    List<String> open(String mrn, Part part) {
        return jdbc.sql(OPEN.replace("'ORIGINAL'", "?") + "order by m.case_number").params(mrn, part.name()).query(String.class).list();
    }

    /** Whether a line of the voyage is not accepted. */
    boolean unaccepted(String mrn) {
        return jdbc.sql("select exists (select 1 from cargo.consignments c where " + UNACCEPTED + ")").param(mrn).query(Boolean.class)
                .single();
    }

    /** Takes back what is not accepted; those who declared it are none, as declarations are not taken of it. The lines are locked. */
    int takeBack(String mrn) {
        return jdbc.sql("update cargo.consignments c set deleted_at = ?, status = 'CANCELLED' where c.declared = 0 and " + UNACCEPTED)
                .params(now(), mrn).update();
    }

    void decided(String caseNumber, String decision, String measure, String reason, String by) {
        jdbc.sql("update cargo.manifest_cases set decision = ?, measure = ?, reason = ?, decided_by = ? "
                + "where case_number = ? and outcome is null").param(1, decision).param(2, measure, Types.VARCHAR)
                .param(3, reason, Types.VARCHAR).param(4, by).param(5, caseNumber).update();
    }

    void concluded(String caseNumber, String outcome) {
        jdbc.sql("update cargo.manifest_cases set outcome = ?, concluded_at = ? where case_number = ?")
                .params(outcome, now(), caseNumber).update();
    }

    /** When the first list of the voyage was received (Art. 327); null where none is kept. */
    Instant received(String mrn) {
        return jdbc.sql("select min(received_at) from cargo.submissions where mrn = ? and state = 'MERGED'").param(mrn)
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant)).single().orElse(null);
    }

    /** Notes once that an article was not kept; what follows from it, an officer decides. */
    void breach(String caseNumber, String article, long most) {
        jdbc.sql("""
                insert into cargo.breaches (case_number, article, most, found_at) select ?, ?, ?, ?
                where not exists (select 1 from cargo.breaches where case_number = ? and article = ?)
                """).params(caseNumber, article, most, now(), caseNumber, article).update();
    }

    boolean breached(String caseNumber) {
        return jdbc.sql("select exists (select 1 from cargo.breaches where case_number = ?)").param(caseNumber)
                .query(Boolean.class).single();
    }

    /** The masters of the voyage and their houses, by number. */
    List<Master> masters(String mrn) {
        return jdbc.sql("""
                select m.msn, m.mbl, m.kind = 'MASTER' as consolidated, m.packages, count(h.id)::int as houses,
                    coalesce(sum(h.packages), 0)::int as said
                from cargo.consignments m left join cargo.consignments h on h.mrn = m.mrn and h.msn = m.msn and h.kind = 'HOUSE'
                    and h.deleted_at is null
                where m.mrn = ? and m.kind in ('MASTER', 'SIMPLE') and m.deleted_at is null group by m.id order by m.msn
                """).param(mrn).query(Master.class).list();
    }

    /**
     * Whether something of the manifest is still to come: a master with houses has fewer packages in them than it says itself, a house has
     * no master yet, or of a message in pieces not all are there.
     */
    boolean housesMissing(String mrn) {
        return jdbc.sql("""
                -- One pass over the voyage: of 20,000 lines that have just come nobody has counted, and each looked up by itself takes minutes.
                select exists (select 1 from cargo.consignments c where c.mrn = :mrn and c.kind in ('MASTER', 'HOUSE') and c.deleted_at is null
                    group by c.msn having coalesce(max(c.packages) filter (where c.kind = 'MASTER'), 0)
                        > coalesce(sum(c.packages) filter (where c.kind = 'HOUSE'), 0) or count(*) filter (where c.kind = 'MASTER') = 0)
                or
                """ + Submissions.PIECES_MISSING).param("mrn", mrn).query(Boolean.class).single();
    }

    /** How many messages the manifest was made of. */
    int messages(String mrn) {
        return jdbc.sql("select count(*) from cargo.submissions where mrn = ? and state = 'MERGED'").param(mrn).query(Integer.class).single();
    }

    /** Whether the voyage has a list. */
    boolean listed(String mrn) {
        return jdbc.sql("select exists (select 1 from cargo.consignments where mrn = ? and deleted_at is null)").param(mrn)
                .query(Boolean.class).single();
    }

    /** How many reports of its departure and arrival the voyage has. */
    int reports(String mrn) {
        return jdbc.sql("select count(*) from cargo.voyage_reports where mrn = ? and state = 'MERGED'").param(mrn).query(Integer.class).single();
    }

    /** Whether the departure of the voyage is permitted. */
    boolean granted(String mrn) {
        return jdbc.sql("select exists (select 1 from cargo.manifest_cases where mrn = ? and part = 'DEPARTURE' "
                + "and outcome in ('GRANTED', 'DEEMED'))").param(mrn).query(Boolean.class).single();
    }

    /** Those that are declared: houses, and masters without any; by id. */
    List<Line> declared(String mrn) {
        return jdbc.sql("select id, packages, package_unit as unit from cargo.consignments where mrn = ? and kind <> 'MASTER' "
                + "and deleted_at is null order by id").param(mrn).query(Line.class).list();
    }

    /** A line that is declared by itself. */
    record Line(long id, int packages, String unit) {
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
