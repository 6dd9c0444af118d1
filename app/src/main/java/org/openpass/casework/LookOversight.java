package org.openpass.casework;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties;
import org.openpass.access.Visibility;
import org.openpass.audittrail.AuditTrail;
import org.openpass.audittrail.LookList;
import org.openpass.audittrail.LookQuery;
import org.openpass.audittrail.LookReview;
import org.openpass.audittrail.LookReviews;
import org.openpass.audittrail.Looks;
import org.openpass.audittrail.OddLook;
import org.openpass.casework.LookRefused.Reason;
import org.openpass.engine.Alerts;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is read of the looks, and the monthly review of them: administrators read all, and so do supervisors in a national
 * role; other supervisors what people of their own office looked at. To anybody else there is nothing.
 */
@Service
public class LookOversight {

    /** Most odd looks that a review shows. */
    public static final int MOST_ODD = 200;
    private static final int LONGEST = 500;
    private static final int TENTH = 10;
    private static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of());

    private final LookList list;
    private final LookReviews reviews;
    private final Looks looks;
    private final CaseList cases;
    private final Parties parties;
    private final AuditTrail audit;
    private final Alerts alerts;

    LookOversight(LookList list, LookReviews reviews, Looks looks, CaseList cases, Parties parties, AuditTrail audit,
            Alerts alerts) {
        this.list = list;
        this.reviews = reviews;
        this.looks = looks;
        this.cases = cases;
        this.parties = parties;
        this.audit = audit;
        this.alerts = alerts;
    }

    /** Whether the actor reads the looks of all offices. */
    public static boolean readsAll(Actor actor) {
        return actor.roles().contains(Role.ADMINISTRATOR) || actor.supervises() && actor.national();
    }

    /**
     * A page of looks, the latest first. Who asks by a party learns of its cases: the first page of that is itself a look.
     *
     * @param address from where the reader asks
     */
    public List<Looks.Look> page(LookFilter asked, LookQuery.Key after, int size, Actor reader, String address) {
        Optional<String> within = reach(reader);
        if (asked.office() != null && within.isPresent() && !within.get().equals(asked.office())) {
            return List.of();
        }
        Long party = null;
        if (asked.party() != null) {
            Optional<Parties.Party> named = parties.byIdentifier(asked.party());
            if (named.isEmpty()) {
                return List.of();
            }
            party = named.get().id();
            if (after == null) {
                looks.lookedAtParty(new Looks.Reader(reader.name(), reader.office(), address), "looks", asked.party(), party);
            }
        }
        return list.page(new LookQuery(asked.account(), numbers(asked.number()), party,
                asked.from() == null ? null : begin(asked.from()), asked.until() == null ? null : Seoul.after(asked.until()),
                asked.how(), asked.across(), within.orElse(asked.office())), after, size);
    }

    /** All numbers under which a case is looked at that has this one; null for null. */
    private List<String> numbers(String number) {
        return number == null ? null : Stream.concat(Stream.of(number), cases.numbered(EVERYTHING, number).stream()
                .flatMap(file -> Stream.of(file.number(), file.subject()))).distinct().toList();
    }

    /** The last month that is over. */
    public YearMonth lastMonth() {
        return reviews.last();
    }

    /** The month's reviews that the reader may see, by office: those that are signed, and those that wait. */
    @Transactional(readOnly = true)
    public List<LookReview> reviews(YearMonth month, Actor reader) {
        Optional<String> within = reach(reader);
        return reviews.of(month).stream().filter(review -> within.isEmpty() || within.get().equals(review.office())).toList();
    }

    /** The review of an office's month. @throws LookRefused when there is none that the reader may see */
    @Transactional(readOnly = true)
    public LookReview review(YearMonth month, String office, Actor reader) {
        return reviews(month, reader).stream().filter(review -> review.office().equals(office)).findFirst()
                .orElseThrow(() -> new LookRefused(Reason.UNSEEN, "There are no looks of " + office + " in " + month + "."));
    }

    /** The looks of it that are to be read first. @throws LookRefused when the reader may not see it */
    @Transactional(readOnly = true)
    public List<OddLook> odd(YearMonth month, String office, Actor reader) {
        review(month, office, reader);
        return reviews.odd(month, office, MOST_ODD);
    }

    /**
     * Signs that the month of the office was read.
     *
     * @param found what was found, in words
     * @throws LookRefused when the reader may not see it, the month is not over, or somebody has signed it
     * @throws IllegalArgumentException when nothing is said
     */
    @Transactional
    public LookReview sign(YearMonth month, String office, String found, Actor reader) {
        review(month, office, reader);
        String words = Optional.ofNullable(found).map(String::strip).filter(not(String::isEmpty))
                .filter(said -> said.length() <= LONGEST)
                .orElseThrow(() -> new IllegalArgumentException("found: what you found, in 1 to " + LONGEST + " characters"));
        if (month.isAfter(reviews.last())) {
            throw new LookRefused(Reason.EARLY, month + " is not over.");
        }
        if (!reviews.sign(month, office, words, reader.name())) {
            throw new LookRefused(Reason.SIGNED, "The looks of " + office + " in " + month + " were signed before.");
        }
        audit.record(reader.name(), "looks.reviewed", office + " " + month, words);
        alerts.settle(alert(month, office));
        return review(month, office, reader);
    }

    /** Raises an alert for each office whose last month nobody has signed by the tenth; returns for how many. */
    public int remind(LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        List<LookReview> late = today.getDayOfMonth() < TENTH ? List.of()
                : reviews.of(last).stream().filter(not(LookReview::signed)).toList();
        late.forEach(review -> alerts.raise(alert(last, review.office()), null, "Nobody has reviewed what people of office "
                + review.office() + " looked at in " + last + " (" + review.looks() + " looks): sign it on the page Looks."));
        return late.size();
    }

    private static String alert(YearMonth month, String office) {
        return "looks-unreviewed:" + month + ":" + office;
    }

    /** The one office whose people's looks the reader may read; empty for all. */
    private static Optional<String> reach(Actor reader) {
        if (readsAll(reader)) {
            return Optional.empty();
        }
        if (!reader.supervises() || reader.office() == null) {
            throw new LookRefused(Reason.UNSEEN, "There are no looks that you may read.");
        }
        return Optional.of(reader.office());
    }

    private static Instant begin(LocalDate day) {
        return Seoul.after(day.minusDays(1));
    }
}
