package org.openpass.cargo.permit;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.collection.Levy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Applications and reports as they are stored. */
@Repository
class PermitRows {

    private static final String SELECT = "select p.*, coalesce(c.cargo_number, c.bill_number) as cargo from cargo.permits p "
            + "join cargo.consignments c on c.id = p.consignment where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PermitRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(String caseNumber, String number, long consignment, long applicant, Long operator, String by, PermitApplication a,
            String sha256) {
        jdbc.sql("""
                insert into cargo.permits (case_number, number, kind, consignment, place, packages, applicant, operator, applied_by, applied_at,
                    reference, sha256, until, reason, method, materials, outside, official, happened_on, security_reference)
                values (:case, :number, :kind, :consignment, :place, :packages, :applicant, :operator, :by, :at, :reference, :sha256, :until,
                    :reason, :method, :materials, :outside, :official, :happened, :security)
                """).param("case", caseNumber).param("number", number).param("kind", a.kind().name()).param("consignment", consignment)
                .param("place", a.place()).param("packages", a.packages()).param("applicant", applicant).param("operator", operator)
                .param("by", by).param("at", now()).param("reference", a.reference()).param("sha256", sha256).param("until", day(a.until()))
                .param("reason", a.reason()).param("method", a.method()).param("materials", a.materials()).param("outside", a.outside())
                .param("official", a.official()).param("happened", day(a.happenedOn())).param("security", a.securityReference()).update();
    }

    Optional<Permit> ofCase(String caseNumber) {
        return find("p.case_number = ?", caseNumber);
    }

    Optional<Permit> byNumber(String number) {
        return find("p.number = ?", number);
    }

    /** With its row locked; the consignment is locked before. */
    Optional<Permit> locked(String number) {
        return jdbc.sql(SELECT + "p.number = ? for update of p").param(number).query((rs, n) -> permit(rs)).optional();
    }

    /** Those that let goods of the consignment leave yet. */
    List<Permit> lettingOut(long consignment) {
        return jdbc.sql(SELECT + "p.consignment = ? and p.granted_at is not null and p.outcome is null and p.gone < p.packages")
                .param(consignment).query((rs, n) -> permit(rs)).list().stream().filter(Permit::letsOut).toList();
    }

    /** Those by which goods of the consignment left and of which it is not settled what is not back, in the order in which they were granted. */
    List<Permit> out(long consignment) {
        return jdbc.sql(SELECT + "p.consignment = ? and p.gone > 0 and p.outcome is null and p.ground is null order by p.granted_at, p.number")
                .param(consignment).query((rs, n) -> permit(rs)).list();
    }

    void decided(String caseNumber, Permit.Answer a) {
        set(caseNumber, "decision = ?, decision_reason = ?, conditions = ?, granted_until = ?, security_amount = ?, decided_by = ?", a.decision(),
                a.reason(), a.conditions(), day(a.until()), a.securityAmount(), a.decidedBy());
    }

    /** @param at the moment from which it counts */
    void granted(String caseNumber, Instant at, boolean deemed, LocalDate until, String shed) {
        set(caseNumber, "decision = 'GRANT', deemed = ?, granted_at = ?, granted_until = ?, shed = ?", deemed, Timestamp.from(at), day(until), shed);
    }

    void gone(String number, int packages) {
        jdbc.sql("update cargo.permits set gone = gone + ? where number = ?").params(packages, number).update();
    }

    void reported(String caseNumber, WorkReport w, String by) {
        set(caseNumber, "reported_at = ?, reported_by = ?, worked_on = ?, after_packages = ?, destroyed = ?, used = ?, rest = ?, note = ?", now(), by,
                day(w.workedOn()), w.afterPackages(), w.destroyed(), w.used(), w.rest(), w.note());
    }

    void judged(String caseNumber, String judgement, String reason, String by) {
        set(caseNumber, "judgement = ?, judged_reason = ?, judged_by = ?", judgement, reason, by);
    }

    void owed(String caseNumber, Permit.Owed o) {
        set(caseNumber, "ground = ?, article = ?, owed_packages = ?, law_on = ?, payer = ?", o.ground().name(), o.article(), o.packages(),
                day(o.lawOn()), o.payer());
    }

    void assessed(String caseNumber, String assessment, Levy.Line line, String reason, String by) {
        set(caseNumber, "assessment = ?, line = ?::jsonb, assess_reason = ?, assessed_by = ?, signed_by = null", assessment,
                line == null ? null : json.writeValueAsString(line), reason, by);
    }

    void signed(String caseNumber, String by) {
        set(caseNumber, "signed_by = ?", by);
    }

    void concluded(String caseNumber, String outcome) {
        set(caseNumber, "outcome = ?, concluded_at = ?", outcome, now());
    }

    /** Notes once that an article was not kept; what follows from it, an officer decides. */
    void breach(String caseNumber, long consignment, String article, long most) {
        jdbc.sql("""
                insert into cargo.breaches (case_number, consignment, article, most, found_at) select ?, ?, ?, ?, ?
                where not exists (select 1 from cargo.breaches where case_number = ? and article = ?)
                """).params(caseNumber, consignment, article, most, now(), caseNumber, article).update();
    }

    /** Packages that came back by it, or into its place of outside storage other than by a transport under bond. */
    int back(Permit permit) {
        return jdbc.sql("""
                select coalesce(sum(packages_in), 0) from cargo.events e where consignment = :consignment and kind = 'IN' and (basis = :number
                    or place = :shed and not exists (select 1 from cargo.transports t where t.number = e.basis))
                    and not exists (select 1 from cargo.events x where x.takes_back = e.id)
                """).param("consignment", permit.consignment()).param("number", permit.number()).param("shed", permit.answer().shed())
                .query(Integer.class).single();
    }

    /** Cases of outside storage of the consignment whose time was over before the day. */
    List<String> outlasting(long consignment, LocalDate day) {
        return jdbc.sql("select case_number from cargo.permits where consignment = ? and kind = 'OUTSIDE_STORAGE' and granted_at is not null "
                + "and outcome is null and granted_until < ?").params(consignment, day(day)).query(String.class).list();
    }

    /** Packages of a consignment that are free of customs and have not left yet. */
    int released(long consignment) {
        return jdbc.sql("select coalesce(sum(packages - carried_out), 0) from cargo.reservations where consignment = ? "
                + "and removal_permitted_at is not null and released_at is null").param(consignment).query(Integer.class).single();
    }

    /** Packages of a consignment that are on their way by transports under bond. */
    int transported(long consignment) {
        return jdbc.sql("select coalesce(sum(gone - arrived), 0) from cargo.transports where consignment = ? and outcome is null")
                .param(consignment).query(Integer.class).single();
    }

    private void set(String caseNumber, String columns, Object... values) {
        JdbcClient.StatementSpec update = jdbc.sql("update cargo.permits set " + columns + " where case_number = ?");
        int n = 1;
        for (Object value : values) {
            update = update.param(n++, value);
        }
        update.param(n, caseNumber).update();
    }

    private Optional<Permit> find(String where, Object... values) {
        return jdbc.sql(SELECT + where).params(values).query((rs, n) -> permit(rs)).optional();
    }

    private Permit permit(ResultSet rs) throws SQLException {
        PermitApplication said = new PermitApplication(rs.getString("reference"), PermitKind.valueOf(rs.getString("kind")), null,
                rs.getString("cargo"), rs.getString("place"), rs.getInt("packages"), date(rs, "until"), rs.getString("reason"),
                rs.getString("method"), rs.getString("materials"), rs.getString("outside"), rs.getBoolean("official"), date(rs, "happened_on"),
                rs.getString("security_reference"));
        Permit.Answer answer = new Permit.Answer(rs.getString("decision"), rs.getString("decision_reason"), rs.getString("conditions"),
                date(rs, "granted_until"), rs.getObject("security_amount", BigDecimal.class), rs.getString("decided_by"), rs.getBoolean("deemed"),
                instant(rs, "granted_at"), rs.getString("shed"));
        Instant reported = instant(rs, "reported_at");
        WorkReport work = reported == null ? null : new WorkReport(date(rs, "worked_on"), rs.getObject("after_packages", Integer.class),
                rs.getObject("destroyed", Integer.class), rs.getObject("used", Integer.class), rs.getString("rest"), rs.getString("note"));
        return new Permit(rs.getString("case_number"), rs.getString("number"), rs.getLong("consignment"), rs.getLong("applicant"),
                rs.getObject("operator", Long.class), rs.getString("applied_by"), instant(rs, "applied_at"), said, answer, rs.getInt("gone"), work,
                reported, rs.getString("judgement"), rs.getString("judged_reason"), owed(rs), rs.getString("outcome"));
    }

    private Permit.Owed owed(ResultSet rs) throws SQLException {
        String line = rs.getString("line");
        return rs.getString("ground") == null ? null : new Permit.Owed(Levy.Ground.valueOf(rs.getString("ground")), rs.getString("article"),
                rs.getInt("owed_packages"), date(rs, "law_on"), rs.getLong("payer"), rs.getString("assessment"),
                line == null ? null : json.readValue(line, Levy.Line.class), rs.getString("assess_reason"), rs.getString("assessed_by"),
                rs.getString("signed_by"));
    }

    private static Date day(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
