package org.openpass.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.CaseEvent;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * What the parties of an import declaration are told. It follows the log of events, except for a supplement: its
 * period begins with its service, so it is served in the transaction that sets the period.
 */
@Component
class DeclarationNotices implements NoticeSource {

    private static final String SUPPLEMENT = "SUPPLEMENT";

    private final Declarations declarations;
    private final SlipNotice slip;

    DeclarationNotices(Declarations declarations, SlipNotice slip) {
        this.declarations = declarations;
        this.slip = slip;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public Set<String> messageKinds() {
        return Set.of("ACCEPTED", "REJECTED", "WITHDRAWN", SUPPLEMENT, SlipNotice.KIND);
    }

    @Override
    public List<NewMessage> of(CaseEvent event) {
        String status = event.payload().getOrDefault("status", "");
        return switch (status) {
            case "ACCEPTED" -> accepted(declaration(event));
            case "AWAITING_PAYMENT", "AWAITING_SECURITY" -> slip.of(declaration(event));
            case "REJECTED" -> rejected(declaration(event));
            case "WITHDRAWN" -> withdrawn(declaration(event));
            default -> List.of();
        };
    }

    private List<NewMessage> accepted(Declaration d) {
        return Stream.concat(text("ACCEPTED", d).to(d, NoticeText.certificate(d)).stream(), slip.of(d).stream())
                .toList();
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
                new Object[] {Labels.text("supplement." + asked.kind(), locale), asked.request(),
                        NoticeText.day(Seoul.day(asked.dueAt()), locale)}).to(d);
    }

    private static NoticeText text(String kind, Declaration d) {
        return new NoticeText(kind, d.caseNumber(), d.number(), "1", locale -> new Object[0]);
    }

    private Declaration declaration(CaseEvent event) {
        return declarations.ofCase(event.caseNumber()).orElseThrow();
    }
}
