package org.openpass.cargo.unloading;

import java.time.Clock;
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

/** Tells on how customs settled a difference that a gate reported by EDIFACT: to who sent the report, once a difference. */
@Component
class GateAnswers {

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

    /** @param decision of a shortage; of the others, {@link Discrepancies} knows it */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(List<Discrepancy> settled, String decision, String reason) {
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
                    CustomsDecision.Outcome.ACCEPTED, reason, d.cargoNumber() + " " + d.kind() + " (" + d.expected() + " in the manifest, "
                    + d.found() + " came): " + Discrepancies.said(d, decision) + ".", clock.instant(), by.message()));
        });
    }
}
