package org.openpass.declaration;

import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.CaseEvent;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.declaration.model.FilingWindow.Timing;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * What the parties of an import declaration are told. It follows the log of events, except for a supplement: its
 * period begins with its service, so it is served in the transaction that sets the period.
 */
@Component
class DeclarationNotices implements NoticeSource {

    private static final String SUPPLEMENT = "SUPPLEMENT";

    /** Statuses of which the parties are told by the log. */
    private static final Set<String> TOLD = Set.of("ACCEPTED", "AWAITING_PAYMENT", "AWAITING_SECURITY", "REJECTED",
            "WITHDRAWN", "WAITING_CARRY_IN", "INSPECTION");

    /** Goods that were declared before they are in storage were selected for inspection (Art. 244(2)). */
    private static final String INSPECTION_ORDERED = "INSPECTION_ORDERED";

    private final Declarations declarations;
    private final CollectionApi collection;
    private final MoveNotices moves;
    private final DeclarationCodes codes;

    DeclarationNotices(Declarations declarations, CollectionApi collection, MoveNotices moves, DeclarationCodes codes) {
        this.declarations = declarations;
        this.collection = collection;
        this.moves = moves;
        this.codes = codes;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public Set<String> messageKinds() {
        return Set.of("ACCEPTED", "REJECTED", "WITHDRAWN", INSPECTION_ORDERED, SUPPLEMENT, SlipNotice.KIND, MoveNotices.MOVED,
                MoveNotices.PUT_BACK);
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return Stream.concat(concluded(events).stream(), moves.of(events, cases -> declarations.ofCases(cases).entrySet()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, d -> new MoveNotices.About(d.getValue().number(),
                        d.getValue())))).stream()).toList();
    }

    private List<NewMessage> concluded(List<CaseEvent> events) {
        List<CaseEvent> told = events.stream().filter(event -> TOLD.contains(status(event))).toList();
        Set<String> cases = told.stream().map(CaseEvent::caseNumber).collect(Collectors.toSet());
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<String, Declaration> found = declarations.ofCases(cases);
        Map<String, Notice> slips = collection.noticesOf(cases);
        return told.stream().flatMap(event -> of(status(event), found.get(event.caseNumber()),
                slips.get(event.caseNumber())).stream()).toList();
    }

    private static String status(CaseEvent event) {
        return event.payload().getOrDefault("status", "");
    }

    private List<NewMessage> of(String status, Declaration d, Notice slip) {
        return switch (status) {
            case "ACCEPTED" -> Stream.concat(text("ACCEPTED", d).to(d, NoticeText.certificate(d)).stream(),
                    SlipNotice.of(d, slip).stream()).toList();
            case "REJECTED" -> rejected(d);
            case "WITHDRAWN" -> withdrawn(d);
            case "WAITING_CARRY_IN" -> text(INSPECTION_ORDERED, d).to(d);
            case "INSPECTION" -> declarations.timing(d.number()).filter(Timing::beforeArrival).isPresent()
                    ? text(INSPECTION_ORDERED, d).to(d) : List.of();
            default -> SlipNotice.of(d, slip);
        };
    }

    private static List<NewMessage> withdrawn(Declaration d) {
        return text("WITHDRAWN", d).to(d);
    }

    private static List<NewMessage> rejected(Declaration d) {
        return new NoticeText("REJECTED", d.caseNumber(), d.number(), "1", locale ->
                new Object[] {reasons(d, locale)}).to(d);
    }

    private static String reasons(Declaration d, Locale locale) {
        return d.reasons().stream().map(error -> error.in(locale)).map(error -> error.message() + " " + error.mend())
                .collect(Collectors.joining("\n"));
    }

    /** The request for a supplement; its last day is the day that the deadline ends with. */
    List<NewMessage> asked(Supplement asked) {
        Declaration d = declarations.ofCase(asked.caseNumber()).orElseThrow();
        return new NoticeText(SUPPLEMENT, d.caseNumber(), d.number(), String.valueOf(asked.round()), locale ->
                new Object[] {codes.kind(asked).in(locale), asked.request(),
                        NoticeText.day(Seoul.day(asked.dueAt()), locale)}).to(d);
    }

    private static NoticeText text(String kind, Declaration d) {
        return new NoticeText(kind, d.caseNumber(), d.number(), "1", locale -> new Object[0]);
    }
}
