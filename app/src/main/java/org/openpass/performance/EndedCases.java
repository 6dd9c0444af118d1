package org.openpass.performance;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseEventReader;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.engine.Journeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a row for each ended case. A case closes before the feed has told all of its process: the row is worked out at
 * once, and again when the process has ended too, which is the last that the feed says of it.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class EndedCases implements CaseEventReader {

    private static final int BATCH = 500;

    private record Unsettled(String caseNumber, Long instanceKey) {
    }

    private final CaseClocks clocks;
    private final Cases cases;
    private final Journeys journeys;
    private final JdbcClient jdbc;

    EndedCases(CaseClocks clocks, Cases cases, Journeys journeys, JdbcClient jdbc) {
        this.clocks = clocks;
        this.cases = cases;
        this.journeys = journeys;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "performance";
    }

    @Override
    public void read(List<CaseEvent> events) {
        Set<String> closed = events.stream().filter(e -> e.type().equals("CLOSED")).map(CaseEvent::caseNumber)
                .collect(Collectors.toSet());
        closed.forEach(number -> cases.find(number).filter(file -> file.closedAt() != null)
                .ifPresent(this::begin));
    }

    @Scheduled(fixedDelay = 2_000)
    @Transactional
    void settle() {
        List<Unsettled> unsettled = jdbc.sql("select case_number, instance_key from performance.case_clocks "
                + "where not settled order by closed_at limit ? for update skip locked").param(BATCH)
                .query((rs, n) -> new Unsettled(rs.getString(1), rs.getLong(2))).list();
        Set<Long> ended = journeys.ended(unsettled.stream().map(Unsettled::instanceKey).toList());
        unsettled.stream().filter(row -> ended.contains(row.instanceKey()))
                .forEach(row -> cases.find(row.caseNumber()).ifPresent(file -> keep(file, true)));
    }

    /** Counted only when the process has ended, too; until then all of the time is taken for the machine's. */
    private void begin(CaseFile file) {
        if (file.instanceKey() == null) {
            keep(file, true);
        } else {
            keep(file, false, CaseClock.of(file.openedAt(), file.closedAt(), List.of()));
        }
    }

    private void keep(CaseFile file, boolean settled) {
        keep(file, settled, clocks.of(file));
    }

    private void keep(CaseFile file, boolean settled, CaseClock clock) {
        jdbc.sql("""
                insert into performance.case_clocks (case_number, kind, opened_at, closed_at, instance_key, settled,
                    machine, declarant, officer, payer, bank, agency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_number) do update set closed_at = excluded.closed_at,
                    instance_key = excluded.instance_key, settled = excluded.settled, machine = excluded.machine,
                    declarant = excluded.declarant, officer = excluded.officer, payer = excluded.payer,
                    bank = excluded.bank, agency = excluded.agency
                """).params(file.number(), file.kind(), Timestamp.from(clock.from()), Timestamp.from(clock.until()),
                file.instanceKey(), settled, micros(clock, Owner.MACHINE), micros(clock, Owner.DECLARANT),
                micros(clock, Owner.OFFICER), micros(clock, Owner.PAYER), micros(clock, Owner.BANK),
                micros(clock, Owner.AGENCY)).update();
    }

    private static long micros(CaseClock clock, Owner owner) {
        return ChronoUnit.MICROS.between(clock.from(), clock.from().plus(clock.of(owner)));
    }
}
