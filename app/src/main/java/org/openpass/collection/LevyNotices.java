package org.openpass.collection;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Citations;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The notice of duty as its payer is served it (납부고지, Art. 11, Art. 39(3)), and that it was taken back. */
@Component
class LevyNotices {

    static final String LEVIED = "ASSESSMENT_NOTICE";
    static final String CANCELLED = "ASSESSMENT_CANCELLED";

    /** Asked for late: boxes know the sources of notices, and those ask for what is booked. */
    private final ObjectProvider<Mailboxes> mailboxes;
    private final Cases cases;
    private final Clock clock;

    LevyNotices(ObjectProvider<Mailboxes> mailboxes, Cases cases, Clock clock) {
        this.mailboxes = mailboxes;
        this.cases = cases;
        this.clock = clock;
    }

    /** Lets parties choose whether they are served these kinds in their box; who books tells of them in the same transaction. */
    @Component
    static class Kinds implements NoticeSource {

        @Override
        public String kind() {
            return "levy";
        }

        @Override
        public Set<String> messageKinds() {
            return Set.of(LEVIED, CANCELLED);
        }

        @Override
        public List<NewMessage> of(List<CaseEvent> events) {
            return List.of();
        }
    }

    /** The period for payment begins at the same moment. */
    void levied(Levy levy, Notice notice, Instant at) {
        serve(levy, LEVIED, at, locale -> new Object[] {notice.number(), won(notice.amount(), locale), day(notice.dueOn(), locale),
                Labels.text("levy.ground." + levy.ground(), locale), Citations.in(levy.article(), locale), levy.reason()});
    }

    void cancelled(Levy levy, Notice notice, String reason) {
        serve(levy, CANCELLED, clock.instant(), locale -> new Object[] {notice.number(), won(notice.amount(), locale), reason});
    }

    private void serve(Levy levy, String kind, Instant at, Function<Locale, Object[]> args) {
        CaseFile file = cases.find(levy.caseNumber()).orElseThrow();
        mailboxes.getObject().serve(List.of(new NewMessage(levy.payerId(), levy.caseNumber(), file.subject(), kind, label("title", kind, args),
                label("body", kind, args), file.office(), List.of(), levy.caseNumber() + ":" + kind + ":" + levy.effect())), at);
    }

    private static Label label(String part, String kind, Function<Locale, Object[]> args) {
        String key = "notice." + kind + "." + part;
        return new Label(Labels.text(key, Locale.KOREAN, args.apply(Locale.KOREAN)), Labels.text(key, Locale.ENGLISH, args.apply(Locale.ENGLISH)));
    }

    private static String won(long amount, Locale locale) {
        return Labels.text("format.won", locale, NumberFormat.getIntegerInstance(locale).format(amount));
    }

    private static String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
