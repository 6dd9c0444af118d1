package org.openpass.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.NewMessage;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those whose registration is for a time, before it ends, until when they may renew it (Decree Art. 231(5)). They are
 * told a week ahead of the last day for that, so that a night without a run makes nobody late; once an end, however often.
 */
@Component
class EndingRegistrations {

    /** The kind of message. */
    static final String KIND = "REGISTRATION_ENDS";
    private static final int AHEAD_DAYS = 7;

    private record Ending(long id, String name, LocalDate until, String office) {
    }

    private final RegistrationTerms terms;
    private final Mailboxes mailboxes;
    private final JdbcClient jdbc;
    private final Clock clock;

    EndingRegistrations(RegistrationTerms terms, Mailboxes mailboxes, JdbcClient jdbc, Clock clock) {
        this.terms = terms;
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${openpass.registration.tell-ends:0 20 5 * * *}")
    @Transactional
    public void tell() {
        LocalDate today = Seoul.today(clock);
        mailboxes.serve(jdbc.sql("""
                select p.id, p.name, p.licence_until as until, coalesce((select a.office from registration.applications a
                    where a.party_id = p.id order by a.concluded_at desc limit 1), '') as office
                from access.parties p where p.kind = any(:kinds) and p.merged_into is null
                    and p.licence_until between :today and :last
                order by p.id
                """).param("kinds", RegistrationTerms.KINDS.toArray(String[]::new)).param("today", today)
                .param("last", terms.toldUntil(today).plusDays(AHEAD_DAYS)).query(Ending.class).list().stream()
                .map(ending -> message(ending, today)).toList());
    }

    private NewMessage message(Ending ending, LocalDate today) {
        LocalDate renewBy = terms.renewBy(ending.until(), today);
        return new NewMessage(ending.id(), null, null, KIND, new Label(text("title", ending, renewBy, Locale.KOREAN),
                text("title", ending, renewBy, Locale.ENGLISH)), new Label(text("body", ending, renewBy, Locale.KOREAN),
                text("body", ending, renewBy, Locale.ENGLISH)), ending.office(), List.of(),
                "registration-ends:" + ending.until());
    }

    private static String text(String part, Ending ending, LocalDate renewBy, Locale locale) {
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return Labels.text("registration.ends." + part, locale, ending.name(), days.format(ending.until()), days.format(renewBy));
    }
}
