package org.openpass.cargo.permit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Citations;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** What an applicant is told, in the transaction in which it happens: an answer counts by when it was told (Art. 158(4)). */
@Component
class PermitNotices {

    private static final String GRANTED = "PERMIT_GRANTED";
    private static final String EXTENDED = "PERMIT_EXTENDED";
    private static final Set<String> ALL = new TreeSet<>(Set.of(GRANTED, EXTENDED, Permit.REFUSED, Permit.DONE, Permit.EXCUSED));

    private final Mailboxes mailboxes;
    private final Cases cases;

    PermitNotices(Mailboxes mailboxes, Cases cases) {
        this.mailboxes = mailboxes;
        this.cases = cases;
    }

    /** Lets parties choose whether they are served these kinds in their box; events of the case are no reason for any. */
    @Component
    static class Kinds implements NoticeSource {

        @Override
        public String kind() {
            return Permit.KIND;
        }

        @Override
        public Set<String> messageKinds() {
            return ALL;
        }

        @Override
        public List<NewMessage> of(List<CaseEvent> events) {
            return List.of();
        }
    }

    /** With what it was granted on, and that it was deemed so. */
    void granted(Permit p) {
        String part = p.answer().deemed() ? "deemed" : "body";
        serve(p, GRANTED, part, "1", locale -> new Object[] {p.number(), what(p, locale), day(p.answer().until(), locale),
                Citations.in(p.answer().deemed() ? p.kind().deemed().orElse("") : p.kind().article(), locale),
                p.answer().conditions() == null ? "" : p.answer().conditions(),
                p.answer().shed() == null ? "" : p.answer().shed()});
    }

    void refused(Permit p) {
        serve(p, Permit.REFUSED, "body", "1", locale -> new Object[] {p.number(), what(p, locale), p.answer().reason()});
    }

    /** Customs needs longer, until that day. */
    void extended(Permit p, LocalDate until, String reason) {
        serve(p, EXTENDED, "body", until.toString(), locale -> new Object[] {p.number(), what(p, locale), day(until, locale), reason});
    }

    /** Of duty the payer is told by its notice. */
    void ended(Permit p, String status) {
        if (ALL.contains(status)) {
            serve(p, status, "body", "1", locale -> new Object[] {p.number(), what(p, locale), p.judgedReason() == null ? "" : p.judgedReason()});
        }
    }

    private void serve(Permit p, String kind, String body, String round, Function<Locale, Object[]> args) {
        CaseFile file = cases.find(p.caseNumber()).orElseThrow();
        mailboxes.serve(List.of(new NewMessage(p.applicant(), p.caseNumber(), p.number(), kind, label(kind, "title", args),
                label(kind, body, args), file.office(), List.of(), p.caseNumber() + ":" + kind + ":" + round)));
    }

    private static Label label(String kind, String part, Function<Locale, Object[]> args) {
        String key = "permit.notice." + kind + "." + part;
        return new Label(Labels.text(key, Locale.KOREAN, args.apply(Locale.KOREAN)), Labels.text(key, Locale.ENGLISH, args.apply(Locale.ENGLISH)));
    }

    private static String what(Permit p, Locale locale) {
        return Labels.text("permit.kind." + p.kind(), locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
