package org.openpass.cargo.unloading;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.cargo.CustomsDecision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells on how customs settled differences, to who reported the gate-in by EDIFACT, and to who sent the lines of the manifest by it. */
@Component
class GateAnswers {

    /** So many lines are named in one answer; of more, how many they are. */
    private static final int NAMED = 20;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateAnswers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param message the sender's numbers of interchange and message: of a message with several reports each has its number behind it */
    private record Sent(String report, long party, String message, String mrn) {
    }

    /** A message of a manifest. @param reference the sender's numbers of interchange and message */
    private record Manifest(long party, String reference, String mrn) {
    }

    /**
     * Tells of those that were settled together.
     *
     * @param decision of a shortage; of the others, {@link Discrepancies} knows it
     * @param caseNumber of the unloading; null: in no case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(List<Discrepancy> settled, String decision, String reason, String caseNumber) {
        gates(settled, decision, reason);
        Map<Long, Manifest> lines = new HashMap<>();
        jdbc.sql("select c.id, c.said_by, c.said_ref, c.mrn from cargo.consignments c join cargo.submissions s on s.party_id = c.said_by "
                + "and s.reference = c.said_ref and s.door = 'EDIFACT' where c.id = any(?)")
                .param(settled.stream().filter(Discrepancies::counts).map(Discrepancy::consignment).toArray(Long[]::new)).query(rs -> {
                    lines.put(rs.getLong("id"), new Manifest(rs.getLong("said_by"), rs.getString("said_ref"), rs.getString("mrn")));
                });
        settled.stream().filter(d -> Discrepancies.counts(d) && lines.containsKey(d.consignment())).collect(Collectors.groupingBy(d ->
                lines.get(d.consignment()))).forEach((manifest, of) -> events.publishEvent(new CustomsDecision(manifest.party(),
                "differences:" + of.getFirst().id(), CustomsDecision.Matter.DISCREPANCY, manifest.mrn(), caseNumber == null ? of.getFirst().cargoNumber()
                : caseNumber, CustomsDecision.Outcome.ACCEPTED, reason, of.stream().limit(NAMED).map(d -> text(d, decision)).collect(Collectors.joining(" "))
                + (of.size() > NAMED ? " And " + (of.size() - NAMED) + " more." : ""), clock.instant(), manifest.reference())));
    }

    private static String text(Discrepancy d, String decision) {
        return d.cargoNumber() + " " + d.kind() + " (" + d.expected() + " in the manifest, " + d.found() + " came): " + Discrepancies.said(d, decision) + ".";
    }

    private void gates(List<Discrepancy> settled, String decision, String reason) {
        String[] reports = settled.stream().map(Discrepancy::report).filter(each -> each != null).distinct().toArray(String[]::new);
        if (reports.length == 0) {
            return;
        }
        Map<String, Sent> sent = jdbc.sql("select r.number as report, r.party_id as party, regexp_replace(r.reference, '/[0-9]+$', '') as message, "
                + "c.mrn from cargo.reports r join cargo.consignments c on c.id = r.consignment where r.number = any(?) and r.door = 'EDIFACT'")
                .param(reports).query(Sent.class).stream().collect(Collectors.toMap(Sent::report, Function.identity()));
        settled.stream().filter(d -> d.report() != null && sent.containsKey(d.report())).forEach(d -> {
            Sent by = sent.get(d.report());
            events.publishEvent(new CustomsDecision(by.party(), "discrepancy:" + d.id(), CustomsDecision.Matter.CARRY_IN, by.mrn(), d.report(),
                    CustomsDecision.Outcome.ACCEPTED, reason, text(d, decision), clock.instant(), by.message()));
        });
    }
}
