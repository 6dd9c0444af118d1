package org.openpass.cargo.manifest;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openpass.cargo.Ledger;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines that customs watches (관리대상화물): found by criteria, chosen by a draw that is kept. Nobody but officers is told before
 * an officer orders a measure.
 */
@Component
public class Watched {

    /**
     * A line that is watched.
     *
     * @param measure that the criterion has: QUAY, XRAY, OPEN or MONITOR
     * @param ordered the measure that an officer ordered, or null
     * @param result what came of it: CLEAR or FOUND; null as long as it is not done
     */
    public record Hit(String cargoNumber, String goods, String criterion, String measure, String ordered, String result) {
    }

    /** What may be ordered: nothing, of each line what its criterion has, or one for all. */
    static final Set<String> MEASURES = new LinkedHashSet<>(List.of("NONE", "AS_SELECTED", "QUAY", "XRAY", "OPEN", "MONITOR"));

    private static final String ASK = """
            insert into cargo.watch_hits (consignment, criterion, draw, watched, measure)
            select consignment, criterion, draw, draw < share, measure from (
                select c.id as consignment, w.id as criterion, w.share, w.measure, random()::numeric as draw
                from cargo.consignments c join cargo.watch_criteria w
                    on :day between w.valid_from and coalesce(w.valid_to, 'infinity')
                    and strpos(upper(coalesce(case w.field when 'GOODS' then c.goods when 'CONSIGNEE' then c.consignee
                        when 'CONSIGNEE_ID' then c.consignee_id when 'SHIPPER' then c.shipper when 'FORWARDER' then c.forwarder
                        when 'LOAD_PORT' then c.load_port when 'SPECIAL' then c.special else c.cargo_type end, '')),
                        upper(w.pattern)) > 0
                where %s and c.kind <> 'MASTER' and c.deleted_at is null) found
            on conflict do nothing
            """;
    private static final String FORESEE = """
            insert into cargo.correction_hits (submission, consignment, criterion, draw, watched, measure)
            select :submission, consignment, criterion, draw, draw < share, measure from (
                select l.consignment, w.id as criterion, w.share, w.measure, coalesce((select o.draw from cargo.correction_hits o
                    where o.consignment = l.consignment and o.criterion = w.id order by o.submission limit 1), random()::numeric) as draw
                from cargo.correction_lines l join cargo.consignments c on c.id = l.consignment join cargo.watch_criteria w
                    on :day between w.valid_from and coalesce(w.valid_to, 'infinity')
                    and strpos(upper(coalesce(l.said_after ->> case w.field when 'GOODS' then 'goods' when 'CONSIGNEE' then 'consignee'
                        when 'CONSIGNEE_ID' then 'consigneeId' when 'SHIPPER' then 'shipper' when 'FORWARDER' then 'forwarder'
                        when 'LOAD_PORT' then 'loadPort' when 'SPECIAL' then 'special' else 'cargoType' end, '')), upper(w.pattern)) > 0
                where l.submission = :submission and c.kind <> 'MASTER' and not exists (select 1 from cargo.watch_hits h
                    where h.consignment = l.consignment and h.criterion = w.id)) found
            on conflict do nothing
            """;
    private static final String FOUND = "from cargo.consignments c where %s and c.deleted_at is null and exists (select 1 from cargo.watch_hits h "
            + "where h.consignment = c.id and h.watched)";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Watched(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks the criteria of today of each line that is not accepted and was not asked yet. @return how many lines are watched */
    @Transactional(propagation = Propagation.MANDATORY)
    public int select(String mrn) {
        ask("c.mrn = :of and " + ManifestRows.NOT_ACCEPTED, mrn);
        return jdbc.sql("select count(*) " + FOUND.formatted("c.mrn = ?")).param(mrn).query(Integer.class).single();
    }

    /** The same of lines that say something else than before. They are locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void select(List<Long> lines) {
        ask("c.id = any(:of)", lines.toArray(Long[]::new));
    }

    /** Asks the criteria of today of the lines of a correction as they are to be: its officer decides with it. Done again, it is what it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void foresee(long submission) {
        jdbc.sql(FORESEE).param("submission", submission).param("day", Seoul.today(clock)).update();
    }

    /** The lines are as the correction says now: what was foreseen of them is so. */
    @Transactional(propagation = Propagation.MANDATORY)
    void befall(long submission) {
        jdbc.sql("insert into cargo.watch_hits (consignment, criterion, draw, watched, measure) select consignment, criterion, draw, watched, "
                + "measure from cargo.correction_hits where submission = ? on conflict do nothing").param(submission).update();
    }

    /** The first lines of a correction that would be watched by it, by cargo number; for officers. */
    public List<Hit> foreseen(long submission, int most) {
        return jdbc.sql("select c.cargo_number, coalesce(l.said_after ->> 'goods', c.goods), h.criterion, h.measure, w.ordered, w.result "
                + "from cargo.correction_hits h join cargo.correction_lines l on l.submission = h.submission and l.consignment = h.consignment "
                + "join cargo.consignments c on c.id = h.consignment left join cargo.watch_hits w on w.consignment = h.consignment "
                + "and w.criterion = h.criterion where h.submission = ? and h.watched order by c.cargo_number, h.criterion limit ?")
                .params(submission, most).query(Hit.class).list();
    }

    private void ask(String which, Object of) {
        jdbc.sql(ASK.formatted(which)).param("day", Seoul.today(clock)).param("of", of).update();
        // Only those that are news: what is watched already is not kept from whoever moves it.
        List<Long> news = jdbc.sql("select c.id " + FOUND.formatted(which) + " and not c.watched").param("of", of).query(Long.class).list();
        ledger.lock(news);
        jdbc.sql("update cargo.consignments set watched = true where id = any(?)").param(news.toArray(Long[]::new)).update();
    }

    /**
     * Orders a measure for each line of the voyage that is watched and not accepted yet: of those that are, another review has decided.
     *
     * @param measure of {@link #MEASURES}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void order(String mrn, String measure) {
        order(jdbc.sql("select distinct h.consignment from cargo.watch_hits h join cargo.consignments c on c.id = h.consignment "
                + "where c.mrn = ? and h.watched and " + ManifestRows.NOT_ACCEPTED).param(mrn).query(Long.class).list(), measure);
    }

    /** Orders a measure for those of the lines that are watched and have none yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void order(List<Long> lines, String measure) {
        // What leaves is asked for measures under its lock.
        ledger.lock(lines);
        jdbc.sql("update cargo.watch_hits h set ordered = case when :measure = 'AS_SELECTED' then h.measure else :measure end, ordered_at = :now "
                + "where h.consignment = any(:lines) and h.watched and h.ordered is null").param("measure", measure)
                .param("now", Timestamp.from(clock.instant())).param("lines", lines.toArray(Long[]::new)).update();
    }

    /** The first lines of the voyage that are watched, by cargo number; for officers. */
    public List<Hit> of(String mrn, int most) {
        return jdbc.sql("select c.cargo_number, c.goods, h.criterion, h.measure, h.ordered, h.result from cargo.watch_hits h "
                + "join cargo.consignments c on c.id = h.consignment where c.mrn = ? and h.watched and c.deleted_at is null "
                + "order by c.cargo_number, h.criterion limit ?").params(mrn, most).query(Hit.class).list();
    }
}
