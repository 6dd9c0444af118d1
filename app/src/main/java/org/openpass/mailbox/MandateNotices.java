package org.openpass.mailbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Mandate;
import org.openpass.access.MandateTold;
import org.openpass.access.Parties;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells both sides of a mandate what became of it, in the transaction of the act. It is about no case, and between the two:
 * a copy for their record, which nobody applies for.
 */
@Component
class MandateNotices {

    private final Mailboxes mailboxes;
    private final Parties parties;

    MandateNotices(Mailboxes mailboxes, Parties parties) {
        this.mailboxes = mailboxes;
        this.parties = parties;
    }

    @EventListener
    void told(MandateTold news) {
        Mandate mandate = news.mandate();
        String by = parties.get(news.by()).name();
        Label title = new Label(text(news, "title", by, Locale.KOREAN), text(news, "title", by, Locale.ENGLISH));
        // A reason stands in the words of who gave it.
        String reason = mandate.reason() == null ? "" : "\n\n" + mandate.reason();
        Label body = new Label(text(news, "body", by, Locale.KOREAN) + reason, text(news, "body", by, Locale.ENGLISH) + reason);
        // An end may be moved nearer, each time by another day.
        String round = news.act() == MandateTold.Act.ENDS ? ":" + mandate.until() : "";
        mailboxes.serve(Stream.of(mandate.principalId(), mandate.agentId()).map(party -> new NewMessage(party, null, null,
                Message.MANDATE, title, body, by, List.of(), "mandate:" + mandate.id() + ":" + news.act() + round)).toList());
    }

    private static String text(MandateTold news, String part, String by, Locale locale) {
        Mandate m = news.mandate();
        String days = m.until() == null ? Labels.text("mandates.notice.open", locale, day(m.from(), locale))
                : Labels.text("mandates.notice.days", locale, day(m.from(), locale), day(m.until(), locale));
        String kinds = m.kinds().isEmpty() ? Labels.text("mandates.kinds.all", locale) : new TreeSet<>(m.kinds()).stream()
                .map(kind -> Labels.text("kind." + kind, locale)).collect(Collectors.joining(", "));
        return Labels.text("mandates.notice." + news.act() + "." + part, locale, m.principal(), m.agent(), kinds, days, by,
                m.until() == null ? "" : day(m.until(), locale));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
