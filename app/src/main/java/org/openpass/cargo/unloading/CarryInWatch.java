package org.openpass.cargo.unloading;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Mailboxes;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The time in which unloaded goods are carried in (Art. 140(5)): whether all is there, more time, and what follows where it is over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CarryInWatch {

    /** Unloading against the place and time that customs set. */
    private static final String BREACH = "Customs Act Art. 277(6)2";
    private static final String UNTIL = "연장반입기한:";

    /** What is there. */
    public enum State { DONE, EXTENSION, AWAITED }

    /** @param dueAt when it is looked at again; empty unless AWAITED */
    public record Look(State state, Optional<Instant> dueAt) {
    }

    private final UnloadingRows rows;
    private final UnloadingAcceptance acceptance;
    private final ExtensionRows extensions;
    private final Discrepancies discrepancies;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Parameters parameters;
    private final UnloadingNotices notices;
    private final Mailboxes mailboxes;
    private final JdbcClient jdbc;
    private final Clock clock;

    CarryInWatch(UnloadingRows rows, UnloadingAcceptance acceptance, ExtensionRows extensions, Discrepancies discrepancies, Ledger ledger,
            BondedAreas areas, Cases cases, Deadlines deadlines, Timeline timeline, Parameters parameters, UnloadingNotices notices,
            Mailboxes mailboxes, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.acceptance = acceptance;
        this.extensions = extensions;
        this.discrepancies = discrepancies;
        this.ledger = ledger;
        this.areas = areas;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.parameters = parameters;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at the ledger and the clock; a time that has passed lapses, and that is noted. */
    public Look look(String caseNumber) {
        cases.lock(caseNumber);
        if (extensions.open(caseNumber).isPresent()) {
            return new Look(State.EXTENSION, Optional.empty());
        }
        if (rows.missing(caseNumber) == 0) {
            deadlines.met(caseNumber, UnloadingAcceptance.DEADLINE);
            return new Look(State.DONE, Optional.empty());
        }
        Optional<Deadlines.Deadline> deadline = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(UnloadingAcceptance.DEADLINE))
                .findFirst();
        Instant now = clock.instant();
        if (deadline.isPresent() && deadline.get().dueAt().isAfter(now)) {
            return new Look(State.AWAITED, Optional.of(deadline.get().dueAt()));
        }
        if (deadline.isPresent() && deadlines.held(deadline.get())) {
            return new Look(State.AWAITED, Optional.of(now.plus(Deadlines.HELD_FOR)));
        }
        Unloading unloading = rows.ofCase(caseNumber).orElseThrow();
        LocalDate until = acceptance.stillUntil(unloading);
        if (deadline.isPresent() && until.isAfter(unloading.carryInUntil())) {
            rows.until(caseNumber, until);
            return new Look(State.AWAITED, Optional.of(deadlines.set(new Deadlines.Deadline(caseNumber, UnloadingAcceptance.DEADLINE, 1,
                    Seoul.after(until), UnloadingAcceptance.ARTICLE, Deadlines.Bearer.PARTY))));
        }
        deadlines.lapsed(caseNumber, UnloadingAcceptance.DEADLINE, 1);
        rows.breach(caseNumber, BREACH, parameters.on("fine.moves", Seoul.today(clock)).value().longValueExact());
        timeline.add(caseNumber, "CARRY_IN_LATE", UnloadingAcceptance.SYSTEM, Audience.PARTY, Map.of("until",
                unloading.carryInUntil().toString()), "CARRY_IN_LATE");
        return new Look(State.DONE, Optional.empty());
    }

    /** Does what was decided of the extension that was asked for: where it was approved, the time ends later and the lines say so (CAGB09). */
    public void extend(String caseNumber) {
        cases.lock(caseNumber);
        Optional<Extension> decided = extensions.open(caseNumber).filter(each -> each.decision() != null);
        if (decided.isEmpty()) {
            return;
        }
        Extension extension = decided.get();
        Unloading unloading = rows.ofCase(caseNumber).orElseThrow();
        if (extension.approved()) {
            LocalDate until = extension.until();
            rows.until(caseNumber, until);
            deadlines.set(new Deadlines.Deadline(caseNumber, UnloadingAcceptance.DEADLINE, 1, Seoul.after(until), UnloadingAcceptance.ARTICLE,
                    Deadlines.Bearer.PARTY));
            Area area = areas.on(unloading.place(), Seoul.today(clock)).orElse(null);
            String effect = ExtensionRows.effect("extended", caseNumber, extension.round());
            List<Goods> goods = goods(extensions.asked(caseNumber, extension.round()));
            for (int from = 0; from < goods.size(); from += UnloadingAcceptance.CHUNK) {
                ledger.append(goods.subList(from, Math.min(goods.size(), from + UnloadingAcceptance.CHUNK)).stream().map(line -> Entry.of(
                        line.id(), EventKind.CARRY_IN_EXTENDED, effect + line.id(), clock.instant(), extension.decidedBy())
                        .at(unloading.place(), area == null ? null : area.nameKo(), null).counted(line.packages(), line.packageUnit())
                        .weighed(line.weight(), line.weightUnit()).said(unloading.number(), UNTIL + until, null, null)
                        .by(unloading.partyId()).inCase(caseNumber)).toList());
            }
        }
        extensions.done(extension);
        String what = extension.approved() ? "CARRY_IN_EXTENDED" : "CARRY_IN_NOT_EXTENDED";
        timeline.add(caseNumber, what, extension.decidedBy(), Audience.PARTY, extension.approved() ? Map.of("until", extension.until().toString())
                : Map.of("reason", extension.why()), what + ":" + extension.round());
        mailboxes.serve(notices.extension(unloading, extension));
    }

    private record Goods(long id, int packages, String packageUnit, BigDecimal weight, String weightUnit) {
    }

    private List<Goods> goods(List<Long> consignments) {
        return jdbc.sql("select id, packages, package_unit, weight, weight_unit from cargo.consignments where id = any(?) order by id")
                .param(consignments.toArray(Long[]::new)).query(Goods.class).list();
    }

    /** Compares what came with the manifest. @return whether something differs that nobody has settled */
    public boolean compare(String caseNumber) {
        cases.lock(caseNumber);
        discrepancies.compare(caseNumber);
        return !discrepancies.open(caseNumber, 1).isEmpty();
    }

    /** Closes the case. */
    public void end(String caseNumber) {
        cases.lock(caseNumber);
        cases.close(caseNumber, Unloading.DONE, UnloadingAcceptance.SYSTEM, Map.of());
    }
}
