package org.openpass.cargo;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The period in which customs answers an application: so many days from its receipt ({@code cargo.answerDays}), to a working day
 * (Art. 8(3)). Where an article says so, one that got neither an answer nor the notice of an extension is deemed granted on the day
 * after (Art. 134(4), 136(5), 140(3), 158(4), 159(4), 161(3), 250(5)); where none does, it waits as long as records are kept.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerPeriods {

    /** Kind of the deadline. */
    public static final String DEADLINE = "answer";

    /** What an officer decides of an application. */
    public enum Answer { GRANT, EXTEND, REFUSE }

    private record Period(String article, LocalDate received, int extensions, Boolean ranOut, int round) {
    }

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final Clock clock;

    AnswerPeriods(JdbcClient jdbc, Deadlines deadlines, Parameters parameters, WorkingCalendar calendar, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.calendar = calendar;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Begins the period of an application; asked again, it stays as it is.
     *
     * @param article by which it is deemed granted, as {@code Customs Act Art. 140(3)}; null: by none, and no deadline is set
     * @return when it is over: the first moment of the day after its last
     */
    public Instant begin(String caseNumber, String article, Instant received) {
        LocalDate day = Seoul.day(received);
        int begun = jdbc.sql("insert into cargo.answers (case_number, article, received_on) values (?, ?, ?) on conflict do nothing")
                .param(1, caseNumber).param(2, article, java.sql.Types.VARCHAR).param(3, Date.valueOf(day)).update();
        if (begun == 1 && article != null) {
            deadlines.set(deadline(caseNumber, article, calendar.onOrAfter(day.plusDays(days("cargo.answerDays", day))), 1));
        }
        return end(caseNumber);
    }

    /**
     * Begins the period of the next application in the same case, after the one before it was answered; the first is as {@link #begin}.
     *
     * @return when it is over
     */
    public Instant again(String caseNumber, String article, Instant received) {
        LocalDate day = Seoul.day(received);
        int renewed = jdbc.sql("update cargo.answers set article = ?, received_on = ?, extensions = 0, ran_out = null, round = round + 1 "
                + "where case_number = ? and ran_out is not null").param(1, article).param(2, Date.valueOf(day)).param(3, caseNumber).update();
        if (renewed == 0) {
            return begin(caseNumber, article, received);
        }
        deadlines.set(deadline(caseNumber, article, calendar.onOrAfter(day.plusDays(days("cargo.answerDays", day))), find(caseNumber).round()));
        return end(caseNumber);
    }

    /** When the period is over as it stands now; while an outage holds it, that is looked at again in a while. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Instant end(String caseNumber) {
        Period period = find(caseNumber);
        Instant now = clock.instant();
        if (period.article() == null) {
            return Seoul.after(period.received().plusYears(days("retention.transport.years", period.received())));
        }
        return open(caseNumber).map(d -> !d.dueAt().isAfter(now) && deadlines.held(d) ? now.plus(Deadlines.HELD_FOR) : d.dueAt())
                .orElse(now);
    }

    /** Whether the period is over now, and so the application is deemed granted; never where no article deems it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean over(String caseNumber) {
        return find(caseNumber).article() != null && !end(caseNumber).isAfter(clock.instant());
    }

    /** The last day of the period; empty where none runs. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<LocalDate> lastDay(String caseNumber) {
        return open(caseNumber).map(d -> Seoul.lastDay(d.dueAt()));
    }

    /**
     * Why the answer cannot be given as the period stands, by field ({@code decision}, {@code days}, {@code applicantAgrees}): after its
     * end the application is deemed granted, whatever is decided; it is extended within its time only, and as often and as long as
     * the law of civil petitions lets it, the second time if the applicant agrees.
     *
     * @param days of an extension, null where the form says none
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Label> faults(String caseNumber, Answer answer, Integer days, boolean applicantAgrees) {
        Period period = find(caseNumber);
        Map<String, Label> faults = new LinkedHashMap<>();
        boolean more = answer == Answer.EXTEND;
        if (more && period.article() == null) {
            faults.put("decision", Label.of("answers.noPeriod"));
        } else if (answer != Answer.GRANT && over(caseNumber)) {
            LocalDate deemed = lastDay(caseNumber).orElse(Seoul.today(clock)).plusDays(1);
            faults.put("decision", label("answers.over", deemed.toString(), article(period, Locale.KOREAN), article(period, Locale.ENGLISH)));
        } else if (more && period.extensions() >= days("withdrawal.mostExtensions", period.received())) {
            faults.put("decision", label("answers.extendedOften", String.valueOf(period.extensions()), "", ""));
        } else if (more) {
            int longest = days("withdrawal.longestExtension", period.received());
            if (days == null || days < 1 || days > longest) {
                faults.put("days", label("answers.days", String.valueOf(longest), "", ""));
            }
            if (period.extensions() > 0 && !applicantAgrees) {
                faults.put("applicantAgrees", Label.of("answers.agrees"));
            }
        }
        return faults;
    }

    /**
     * Moves the end by so many days, to a working day, and writes that into the case; the caller has asked {@link #faults} and tells the
     * applicant, who must know of it within the period.
     *
     * @return when it is over now
     */
    public Instant extend(String caseNumber, int days, String reason, String actor) {
        Period period = find(caseNumber);
        LocalDate last = calendar.onOrAfter(lastDay(caseNumber).orElseThrow().plusDays(days));
        Instant until = deadlines.set(deadline(caseNumber, period.article(), last, period.round()));
        jdbc.sql("update cargo.answers set extensions = extensions + 1 where case_number = ?").param(caseNumber).update();
        timeline.add(caseNumber, "PERIOD_EXTENDED", actor, Audience.PARTY, Map.of("until", last.toString(), "reason", reason),
                "PERIOD_EXTENDED:" + until);
        return until;
    }

    /** The application was answered within its period, or that ran out and it was deemed granted. */
    public void close(String caseNumber, boolean ranOut) {
        jdbc.sql("update cargo.answers set ran_out = ? where case_number = ? and ran_out is null").params(ranOut, caseNumber).update();
        if (ranOut) {
            deadlines.lapsed(caseNumber, DEADLINE, find(caseNumber).round());
        } else {
            deadlines.met(caseNumber, DEADLINE);
        }
    }

    private Period find(String caseNumber) {
        return jdbc.sql("select article, received_on as received, extensions, ran_out, round from cargo.answers where case_number = ?")
                .param(caseNumber).query(Period.class).single();
    }

    private Optional<Deadlines.Deadline> open(String caseNumber) {
        return deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(DEADLINE)).findFirst();
    }

    private static Deadlines.Deadline deadline(String caseNumber, String article, LocalDate last, int round) {
        return new Deadlines.Deadline(caseNumber, DEADLINE, round, Seoul.after(last), article, Deadlines.Bearer.OFFICER);
    }

    private int days(String parameter, LocalDate day) {
        return parameters.on(parameter, day).value().intValueExact();
    }

    private static String article(Period period, Locale reader) {
        return reader == Locale.ENGLISH ? period.article().replace("Customs Act ", "")
                : period.article().replaceAll(".*?(\\d+(?:-\\d+)?)\\((\\d+)\\).*", "법 제$1조제$2항");
    }

    private static Label label(String key, String first, String korean, String english) {
        return new Label(Labels.text(key, Locale.KOREAN, first, korean), Labels.text(key, Locale.ENGLISH, first, english));
    }
}
