package org.openpass.cargo.gate;

import java.util.List;
import java.util.Set;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/**
 * What owner and declarant are told of a carry-out: until when the goods must leave, that the time has passed, and what customs decided on
 * longer time and on the breach.
 */
@Component
class CarryOutNotices implements NoticeSource {

    private static final String LIMITED = "CARRY_OUT_LIMITED";
    private static final String EXTENDED = "CARRY_OUT_EXTENDED";
    private static final String NOT_EXTENDED = "CARRY_OUT_NOT_EXTENDED";
    private static final String PASSED = "CARRY_OUT_PASSED";
    private static final String FINED = "CARRY_OUT_FINED";
    private static final String NOT_FINED = "CARRY_OUT_NOT_FINED";
    private static final Set<String> KINDS = Set.of(LIMITED, EXTENDED, NOT_EXTENDED, PASSED, FINED, NOT_FINED);

    private final CarryOutRows rows;
    private final Cases cases;

    CarryOutNotices(CarryOutRows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return CarryOutCase.KIND;
    }

    @Override
    public Set<String> messageKinds() {
        return KINDS;
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return events.stream().flatMap(event -> told(event).stream()).toList();
    }

    private List<NewMessage> told(CaseEvent event) {
        String kind = "OPENED".equals(event.type()) ? LIMITED : "CARRY_OUT_BREACH".equals(event.payload().get("status")) ? PASSED : null;
        return kind == null ? List.of() : rows.ofCase(event.caseNumber()).filter(carryOut -> carryOut.lastDay() != null).map(carryOut ->
                messages(event.caseNumber(), kind, "1", carryOut.declaration(), carryOut.lastDay().toString())).orElse(List.of());
    }

    /** Longer time was approved or refused; served with the decision. */
    List<NewMessage> decided(Extension extension, String declaration) {
        return extension.extendedTo() == null ? messages(extension.caseNumber(), NOT_EXTENDED, String.valueOf(extension.round()), declaration,
                extension.decisionReason()) : messages(extension.caseNumber(), EXTENDED, String.valueOf(extension.round()), declaration,
                extension.extendedTo().toString());
    }

    /** What was decided on the breach; served with the decision. */
    List<NewMessage> decided(Breach breach, CarryOutCase carryOut) {
        return breach.amount() == null ? messages(carryOut.caseNumber(), NOT_FINED, "1", carryOut.declaration(), breach.reason())
                : messages(carryOut.caseNumber(), FINED, "1", carryOut.declaration(), breach.amount(), breach.reason());
    }

    private List<NewMessage> messages(String caseNumber, String kind, String round, Object... values) {
        CaseFile file = cases.find(caseNumber).orElseThrow();
        Label title = label(kind, "title", values);
        Label body = label(kind, "body", values);
        return rows.parts(caseNumber).stream().map(CarryOutRows.Part::partyId).distinct().map(party -> new NewMessage(party, caseNumber,
                file.subject(), kind, title, body, file.office(), List.of(), caseNumber + ":" + kind + ":" + round)).toList();
    }

    private static Label label(String kind, String part, Object... values) {
        return Label.of("carryout.notice." + kind + "." + part, values);
    }
}
