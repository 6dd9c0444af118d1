package org.openpass.cargo.transport;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** What who declared a transport, and who carries it, are told: accepted until when, that security is asked for, refused and why, or over. */
@Component
class TransportNotices implements NoticeSource {

    private static final Map<String, String> KINDS = Map.of(Transport.UNDER_WAY, "TRANSPORT_ACCEPTED", Transport.SECURITY, "TRANSPORT_SECURITY",
            Transport.REFUSED, Transport.REFUSED, Transport.DONE, Transport.DONE);

    private static final String EXTENDED = "TRANSPORT_EXTENSION";

    private final TransportRows rows;
    private final Cases cases;

    TransportNotices(TransportRows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return Transport.KIND;
    }

    @Override
    public Set<String> messageKinds() {
        return Stream.concat(KINDS.values().stream(), Stream.of(EXTENDED)).collect(Collectors.toSet());
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return events.stream().filter(event -> KINDS.containsKey(event.payload().getOrDefault("status", "")))
                .flatMap(event -> messages(event.caseNumber(), KINDS.get(event.payload().get("status")))).toList();
    }

    /** That a withdrawal is answered later, which its applicant has to know within the period (Art. 250(5)). */
    NewMessage extended(Transport t, LocalDate until, String reason) {
        CaseFile file = cases.find(t.caseNumber()).orElseThrow();
        return new NewMessage(t.partyId(), t.caseNumber(), file.subject(), EXTENDED, later("title", t, until, reason), later("body", t, until,
                reason), file.office(), List.of(), t.caseNumber() + ":" + EXTENDED + ":" + until);
    }

    private static Label later(String part, Transport t, LocalDate until, String reason) {
        String key = "transport.notice." + EXTENDED + "." + part;
        return new Label(Labels.text(key, Locale.KOREAN, t.number(), until, reason), Labels.text(key, Locale.ENGLISH, t.number(), until, reason));
    }

    private Stream<NewMessage> messages(String caseNumber, String kind) {
        CaseFile file = cases.find(caseNumber).orElseThrow();
        Transport t = rows.ofCase(caseNumber).orElseThrow();
        return Stream.of(t.partyId(), t.transporter()).filter(party -> party != null && (party == t.partyId() || !kind.equals("TRANSPORT_SECURITY")))
                .map(party -> new NewMessage(party, caseNumber, file.subject(), kind, label(kind, "title", t), label(kind, "body", t), file.office(),
                        List.of(), caseNumber + ":" + kind + ":1"));
    }

    private static Label label(String kind, String part, Transport t) {
        return new Label(text(kind, part, t, Locale.KOREAN), text(kind, part, t, Locale.ENGLISH));
    }

    private static String text(String kind, String part, Transport t, Locale locale) {
        return Labels.text("transport.notice." + kind + "." + part, locale, t.number(), t.reason() == null ? "" : t.reason(),
                t.lastDay() == null ? "" : t.lastDay(), t.securityAmount() == null ? "" : String.format(Locale.ROOT, "%,d", t.securityAmount()));
    }
}
