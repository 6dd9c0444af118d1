package org.openpass.cargo.unloading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.Cases;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** What a carrier is told of its unloading: accepted or refused, until when goods are carried in, and that all is done. */
@Component
class UnloadingNotices implements NoticeSource {

    private static final String ACCEPTED = "UNLOADING_ACCEPTED";
    private static final String PERIOD = "UNLOADING_PERIOD";
    private static final String EXTENDED = "CARRY_IN_EXTENDED";
    private static final String NOT_EXTENDED = "CARRY_IN_NOT_EXTENDED";
    private static final Set<String> CLOSING = Set.of(Unloading.DONE, Unloading.REFUSED);

    private final UnloadingRows rows;
    private final Cases cases;

    UnloadingNotices(UnloadingRows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return Unloading.KIND;
    }

    @Override
    public Set<String> messageKinds() {
        return Set.of(ACCEPTED, PERIOD, EXTENDED, NOT_EXTENDED, Unloading.DONE, Unloading.REFUSED);
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return events.stream().filter(event -> "CLOSED".equals(event.type()) && CLOSING.contains(event.payload().get("status")))
                .flatMap(event -> closed(rows.ofCase(event.caseNumber()).orElseThrow(), event.payload().get("status")).stream()).toList();
    }

    private List<NewMessage> closed(Unloading u, String kind) {
        return message(u, kind, u.goesBack() ? ".return" : "", "1", u.number(), u.decisionReason() == null ? "" : u.decisionReason());
    }

    /** It was accepted: until when the goods are carried in, and whether it was deemed permitted. */
    List<NewMessage> accepted(Unloading u) {
        return message(u, ACCEPTED, u.deemed() ? ".deemed" : "", "1", u.number(), u.place(), u.carryInUntil().toString());
    }

    /** Customs answers later (Art. 140(3)). */
    List<NewMessage> period(Unloading u, LocalDate last, String reason) {
        return message(u, PERIOD, "", last.toString(), u.number(), last.toString(), reason);
    }

    /** More time was given, or not. */
    List<NewMessage> extension(Unloading u, Extension e) {
        return e.approved() ? message(u, EXTENDED, "", String.valueOf(e.round()), u.number(), e.until().toString())
                : message(u, NOT_EXTENDED, "", String.valueOf(e.round()), u.number(), u.carryInUntil().toString(), e.why());
    }

    private List<NewMessage> message(Unloading u, String kind, String variant, String round, Object... args) {
        return List.of(new NewMessage(u.partyId(), u.caseNumber(), u.number(), kind, label(kind + ".title", args), label(kind + ".body" + variant,
                args), cases.find(u.caseNumber()).orElseThrow().office(), List.of(), u.caseNumber() + ":" + kind + ":" + round));
    }

    private static Label label(String part, Object... args) {
        return Label.of("unloading.notice." + part, args);
    }
}
