package org.openpass.cargo.transshipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** What a declarant is told: that it was accepted or refused, what becomes of goods that were left behind, how it ended. */
@Component
class TransshipmentNotices implements NoticeSource {

    private static final String ACCEPTED = "TRANSSHIPMENT_ACCEPTED";
    private static final String LATER = "TRANSSHIPMENT_LATER";
    private static final String WITHDRAWAL = "RETURN_WITHDRAWAL";
    private static final Set<String> CLOSED = Set.of(Transshipment.TRANSSHIPPED, Transshipment.RETURNED, Transshipment.STAYED,
            Transshipment.REFUSED);
    private static final Set<String> KINDS = Set.of(ACCEPTED, LATER, WITHDRAWAL, Transshipment.TRANSSHIPPED, Transshipment.RETURNED, Transshipment.STAYED,
            Transshipment.REFUSED);

    private final TransshipmentRows rows;
    private final Cases cases;

    TransshipmentNotices(TransshipmentRows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return Transshipment.KIND;
    }

    @Override
    public Set<String> messageKinds() {
        return KINDS;
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return events.stream().filter(event -> "CLOSED".equals(event.type()) && CLOSED.contains(event.payload().get("status")))
                .flatMap(event -> rows.ofCase(event.caseNumber()).stream().map(t -> message(t, event.payload().get("status"), "1", t.number(),
                        t.decisionReason() == null ? "" : t.decisionReason(), t.gone()))).toList();
    }

    /** It was accepted; served with that. */
    List<NewMessage> accepted(Transshipment t) {
        return List.of(message(t, ACCEPTED, "1", t.number(), t.loadBy().toString()));
    }

    /** What was left behind is loaded later; served with the decision. */
    List<NewMessage> later(Transshipment t, LocalDate until, String reason, long task) {
        return List.of(message(t, LATER, String.valueOf(task), t.number(), until.toString(), reason));
    }

    /** What customs answered to who asked for the withdrawal of a return: APPROVED, NOT or DEEMED; served with that. */
    List<NewMessage> withdrawal(Transshipment t, String how, String reason) {
        CaseFile file = cases.find(t.caseNumber()).orElseThrow();
        return List.of(new NewMessage(t.partyId(), t.caseNumber(), file.subject(), WITHDRAWAL, label(WITHDRAWAL + "." + how, "title", t.number()),
                label(WITHDRAWAL + "." + how, "body", t.number(), reason), file.office(), List.of(), t.caseNumber() + ":" + WITHDRAWAL + ":1"));
    }

    private NewMessage message(Transshipment t, String kind, String round, Object... values) {
        CaseFile file = cases.find(t.caseNumber()).orElseThrow();
        return new NewMessage(t.partyId(), t.caseNumber(), file.subject(), kind, label(kind, "title", values), label(kind, "body", values),
                file.office(), List.of(), t.caseNumber() + ":" + kind + ":" + round);
    }

    private static Label label(String kind, String part, Object... values) {
        return Label.of("transshipment.notice." + kind + "." + part, values);
    }
}
