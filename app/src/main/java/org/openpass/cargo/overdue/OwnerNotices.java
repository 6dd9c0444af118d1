package org.openpass.cargo.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.model.StoragePeriod;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.NewMessage;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the owner of overdue goods is told, and until when it is waited for: export, import or return them within a month, or they are sold
 * (Art. 209(1)); remove what nobody bought within a month, or it falls to the treasury (Art. 212). Where no owner is known, the same is
 * told in public (Art. 209(2)).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwnerNotices {

    /** Kinds of message. */
    static final String NOTICE = "OVERDUE_NOTICE";
    static final String REMOVAL = "REMOVAL_NOTICE";
    /** Kinds of deadline. */
    static final String OWNER_DEADLINE = "ownerNotice";
    static final String REMOVAL_DEADLINE = "removalNotice";
    private static final String LETTER = "LETTER";
    private static final String PUBLIC = "PUBLIC";

    private final OverdueRows rows;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Mailboxes mailboxes;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OwnerNotices(OverdueRows rows, Cases cases, Deadlines deadlines, Timeline timeline, Mailboxes mailboxes, Parameters parameters,
            WorkingCalendar calendar, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.mailboxes = mailboxes;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Tells the owner that the goods will be sold. */
    public void tellOwner(String caseNumber) {
        LocalDate today = Seoul.today(clock);
        CaseFile file = cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        if (of.notice() == null) {
            LocalDate until = last(today, parameters.on("overdue.noticeMonths", today));
            rows.notice(caseNumber, tell(file, of, NOTICE, until), today, until);
            begin(caseNumber, OWNER_DEADLINE, until, "Customs Act Art. 209(1)");
        }
    }

    /**
     * Until when the owner is waited for; empty: the time is over. What cannot wait is waited for, too: the Act lets it be sold before its
     * period ends (Art. 208(1) proviso) and be published afterwards (Art. 208(2)), and excuses nobody from the month (Art. 209(1)).
     */
    public Optional<Instant> ownerAwaited(String caseNumber) {
        cases.lock(caseNumber);
        return awaited(caseNumber, OWNER_DEADLINE);
    }

    /** Tells the owner to remove what nobody bought. */
    public void tellRemoval(String caseNumber) {
        LocalDate today = Seoul.today(clock);
        CaseFile file = cases.lock(caseNumber);
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        if (of.removal() == null) {
            LocalDate until = last(today, parameters.on("overdue.removalMonths", today));
            rows.removal(caseNumber, tell(file, of, REMOVAL, until), today, until);
            begin(caseNumber, REMOVAL_DEADLINE, until, "Customs Act Art. 212(2)");
        }
    }

    /** Until when the removal is waited for; empty: the time is over. */
    public Optional<Instant> removalAwaited(String caseNumber) {
        cases.lock(caseNumber);
        return awaited(caseNumber, REMOVAL_DEADLINE);
    }

    private Optional<Instant> awaited(String caseNumber, String kind) {
        Deadlines.Deadline deadline = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(kind)).findFirst().orElse(null);
        if (deadline == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (deadline.dueAt().isAfter(now)) {
            return Optional.of(deadlines.set(deadline));
        }
        if (deadlines.held(deadline)) {
            return Optional.of(now.plus(Deadlines.HELD_FOR));
        }
        deadlines.lapsed(caseNumber, kind, 1);
        return Optional.empty();
    }

    /** A period of months, without its first day, to a working day (Civil Act Art. 157, 160; Customs Act Art. 8(3)). */
    private LocalDate last(LocalDate told, Parameters.Parameter months) {
        return calendar.onOrAfter(StoragePeriod.lastDay(told, months.value().intValueExact()));
    }

    private void begin(String caseNumber, String kind, LocalDate until, String article) {
        deadlines.set(new Deadlines.Deadline(caseNumber, kind, 1, Seoul.after(until), article, Deadlines.Bearer.PARTY));
    }

    /** @return LETTER, or PUBLIC where nobody is known to whom it could be sent */
    private String tell(CaseFile file, OverdueCase of, String kind, LocalDate until) {
        OverdueGoods goods = rows.goods(of.consignment(), of.place());
        String how = goods.owner() == null ? PUBLIC : LETTER;
        if (goods.owner() != null) {
            mailboxes.serve(List.of(new NewMessage(goods.owner(), file.number(), file.subject(), kind, label(kind, "title", of, goods, until),
                    label(kind, kind.equals(NOTICE) ? "body" + grounds(of) : "body", of, goods, until), file.office(), List.of(), file.number() + ":" + kind + ":1")));
        }
        timeline.add(file.number(), kind, "system", Audience.PARTY, Map.of("how", how), kind);
        return how;
    }

    private static Label label(String kind, String part, OverdueCase of, OverdueGoods goods, LocalDate until) {
        return new Label(text(kind, part, of, goods, until, Locale.KOREAN), text(kind, part, of, goods, until, Locale.ENGLISH));
    }

    /** Before the end of the period an urgent sale is published first, as any other (Art. 208(2) speaks of what is overdue). */
    private String grounds(OverdueCase of) {
        if (!OverdueCase.PASSED.equals(of.ground()) && !of.passed(Seoul.today(clock))) {
            return ".early";
        }
        return OverdueCase.URGENT.equals(of.course()) ? ".urgent" : "";
    }

    private static String text(String kind, String part, OverdueCase of, OverdueGoods goods, LocalDate until, Locale locale) {
        return Labels.text("overdue.notice." + kind + "." + part, locale, goods.number(), goods.goods() == null ? "–" : goods.goods(),
                String.valueOf(of.packages()), of.place(), DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(until));
    }
}
