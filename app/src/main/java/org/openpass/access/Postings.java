package org.openpass.access;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.access.Accounts.Account;
import org.openpass.access.Actor.Role;
import org.openpass.access.PostingRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Remembering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of customs works where and as what, from a day until a day. Administrators post people; at midnight in Korea the next
 * posting holds by itself. Nothing runs then, so that nothing can be missed: whoever asks, asks of the day.
 */
@Service
@Transactional
public class Postings {

    static final String TABLE = "access.postings";

    private final PostingRows rows;
    private final LastOnes lasts;
    private final Accounts accounts;
    private final OfficeBook offices;
    private final Sections sections;
    private final Remembering remembering;
    private final AuditTrail audit;

    Postings(PostingRows rows, LastOnes lasts, Accounts accounts, OfficeBook offices, Sections sections,
            Remembering remembering, AuditTrail audit) {
        this.rows = rows;
        this.lasts = lasts;
        this.accounts = accounts;
        this.offices = offices;
        this.sections = sections;
        this.remembering = remembering;
        this.audit = audit;
    }

    /** @throws PostingRefused unless the actor administers: for others there is nothing here */
    static void administrator(Actor actor) {
        if (!actor.roles().contains(Role.ADMINISTRATOR)) {
            throw new PostingRefused(Reason.UNSEEN, "");
        }
    }

    /**
     * Posts somebody from a day on, which may be today. What stood ends the day before; a posting without a last day lasts
     * until the next that is known. Said again, nothing changes.
     *
     * @param source where it is entered: api, screen
     * @throws PostingRefused when it cannot be
     */
    public Posting post(NewPosting wanted, String source, Actor actor) {
        administrator(actor);
        rows.lock();
        Account person = person(wanted.username());
        new PostingRules(offices.all(), sections.all()).wrong(wanted).stream().findFirst().ifPresent(reason -> {
            throw new PostingRefused(reason, subject(reason, wanted));
        });
        if (PostingRules.stands(wanted, rows.of(person.username())).isEmpty()) {
            rows.takeOver(person.username(), wanted.from());
            List<Posting> standing = rows.of(person.username());
            if (PostingRules.rewrites(wanted, standing, rows.today())) {
                throw new PostingRefused(Reason.PAST, wanted.from().toString());
            }
            LastOnes.Before before = lasts.before(standing, wanted.turns());
            make(wanted, source, actor);
            lasts.check(before);
            told(person);
        }
        return PostingRules.stands(wanted, rows.of(person.username())).orElseThrow();
    }

    private static String subject(Reason reason, NewPosting p) {
        return switch (reason) {
            case OFFICE -> p.office() == null ? "" : p.office();
            case SECTION -> p.office() + " " + p.section();
            case DAYS -> String.valueOf(p.until());
            default -> p.username();
        };
    }

    /** Enters what was checked, under the lock. */
    void make(NewPosting p, String source, Actor actor) {
        rows.cut(p.username(), p.from(), p.until());
        rows.add(p, source, actor.name());
        audit.record(actor.name(), "posting.made", p.username(), said(p));
    }

    private static String said(NewPosting p) {
        return (p.national() ? "national " : "") + (p.office() == null ? "" : p.office() + " ")
                + (p.section() == null ? "" : p.section() + " ")
                + p.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "))
                + " " + p.from() + " – " + (p.until() == null ? "" : p.until());
    }

    /**
     * Ends what the person is with a day, yesterday at the earliest; what was to come does not. Said again, nothing changes.
     *
     * @throws PostingRefused when nobody would be left, or the day is past
     */
    public List<Posting> end(String username, LocalDate lastDay, Actor actor) {
        administrator(actor);
        rows.lock();
        Account person = person(username);
        if (lastDay == null || lastDay.isBefore(rows.today().minusDays(1))) {
            throw new PostingRefused(Reason.PAST, String.valueOf(lastDay));
        }
        LocalDate next = lastDay.plusDays(1);
        rows.takeOver(username, next);
        List<Posting> standing = rows.of(username);
        if (standing.stream().anyMatch(each -> each.until() == null || each.until().isAfter(lastDay))) {
            LastOnes.Before before = lasts.before(standing, List.of(next));
            rows.end(username, lastDay, next);
            rows.forgetAfter(username, lastDay);
            lasts.check(before);
            audit.record(actor.name(), "posting.ended", username, lastDay.toString());
            told(person);
        }
        return rows.of(username);
    }

    /** All postings of a person, in order; none of who was never posted. */
    @Transactional(readOnly = true)
    public List<Posting> of(String username, Actor actor) {
        administrator(actor);
        return rows.of(person(username).username());
    }

    /**
     * The people of customs on a day, and those who come later, by name.
     *
     * @param office null: of all
     * @param text part of a name
     */
    @Transactional(readOnly = true)
    public List<Posting> on(LocalDate day, String office, String text, int most, Actor actor) {
        administrator(actor);
        return rows.on(day, office, text, most);
    }

    /** Whose posting began, or had ended, on one of these days; by user name. */
    @Transactional(readOnly = true)
    public List<String> turned(LocalDate from, LocalDate until) {
        return rows.turned(from, until);
    }

    /**
     * Tells the open pages of those who are something else on a day than on another before it to look again.
     *
     * @return their user names
     */
    public List<String> turn(LocalDate before, LocalDate day) {
        List<String> changed = rows.changed(before, day);
        changed.forEach(accounts::moved);
        return changed;
    }

    private Account person(String username) {
        Account person = accounts.find(username == null ? "" : username)
                .orElseThrow(() -> new PostingRefused(Reason.UNSEEN, String.valueOf(username)));
        if (person.partyId() != null) {
            throw new PostingRefused(Reason.PARTY, username);
        }
        return person;
    }

    /** Whose office or roles are others since is asked anew by their open pages. */
    void told(Account before) {
        remembering.changes(TABLE);
        accounts.find(before.username()).filter(now -> !now.actor().equals(before.actor()))
                .ifPresent(now -> accounts.moved(now.username()));
    }
}
