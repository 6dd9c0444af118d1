package org.openpass.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.CaseEvent;
import org.openpass.mailbox.Attachment;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.springframework.stereotype.Component;

/**
 * What the parties are told of a request to change a declaration. The extension of a period has to be told within it
 * (Art. 250(5)), so it is served in the transaction that extends; a withdrawal is told by the declaration's own case.
 */
@Component
class ChangeNotices implements NoticeSource {

    private final ChangeRows changes;
    private final Declarations declarations;
    private final SlipNotice slip;
    private final MoveNotices moves;

    ChangeNotices(ChangeRows changes, Declarations declarations, SlipNotice slip, MoveNotices moves) {
        this.changes = changes;
        this.declarations = declarations;
        this.slip = slip;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return Change.CASE;
    }

    @Override
    public Set<String> messageKinds() {
        return Set.of("CORRECTED", "DISMISSED", "EXTENDED", SlipNotice.KIND, MoveNotices.MOVED, MoveNotices.PUT_BACK);
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return Stream.concat(events.stream().flatMap(event -> of(event).stream()), moves.of(events, this::about).stream())
                .toList();
    }

    private Map<String, MoveNotices.About> about(Set<String> cases) {
        return cases.stream().map(this::change).collect(Collectors.toMap(Change::caseNumber,
                change -> new MoveNotices.About(change.number(), declaration(change))));
    }

    private List<NewMessage> of(CaseEvent event) {
        String outcome = "CLOSED".equals(event.type()) ? event.payload().get("status") : "";
        return switch (outcome) {
            case "APPROVED" -> approved(change(event.caseNumber()));
            case "DISMISSED" -> dismissed(change(event.caseNumber()));
            default -> List.of();
        };
    }

    private List<NewMessage> approved(Change change) {
        if (change.kind() != Change.Kind.AMENDMENT) {
            return List.of();
        }
        Declaration d = declaration(change);
        Attachment[] certificate = d.acceptedAt() == null ? new Attachment[0]
                : new Attachment[] {NoticeText.certificate(d)};
        return Stream.concat(text("CORRECTED", change, d.number()).to(d, certificate).stream(), slip.of(d).stream())
                .toList();
    }

    private List<NewMessage> dismissed(Change change) {
        return text("DISMISSED", change, change.decisionReason()).to(declaration(change));
    }

    /** The notice that the period now ends with another day. */
    List<NewMessage> extended(Change change, LocalDate lastDay) {
        return new NoticeText("EXTENDED", change.caseNumber(), change.number(), String.valueOf(change.extensions()),
                locale -> new Object[] {NoticeText.day(lastDay, locale), change.decisionReason()})
                .to(declaration(change));
    }

    private static NoticeText text(String kind, Change change, String value) {
        return new NoticeText(kind, change.caseNumber(), change.number(), "1", locale -> new Object[] {value});
    }

    private Change change(String caseNumber) {
        return changes.ofCase(caseNumber).orElseThrow();
    }

    private Declaration declaration(Change change) {
        return declarations.find(change.declarationNumber()).orElseThrow();
    }
}
