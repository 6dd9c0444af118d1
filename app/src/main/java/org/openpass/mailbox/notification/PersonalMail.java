package org.openpass.mailbox.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.mailbox.Boxes;
import org.openpass.mailbox.notification.NotificationRefused.Reason;
import org.openpass.mailbox.notification.Subscription.Channel;
import org.openpass.terms.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The e-mail address at which a person is told of new messages in the party's box; written to once it is verified. */
@Service
public class PersonalMail {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>(),;:\"\\\\\\[\\]]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z][A-Za-z0-9-]{1,62}");
    private static final int LONGEST = 254;

    /** An address that waits for its code. */
    public record Pending(String address, Instant validUntil) {
    }

    private final SubscriptionRows rows;
    private final MailCodes codes;
    private final EmailSender sender;
    private final Boxes boxes;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonalMail(SubscriptionRows rows, MailCodes codes, EmailSender sender, Boxes boxes, Accounts accounts,
            AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.sender = sender;
        this.boxes = boxes;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the installation sends e-mail. */
    public boolean possible() {
        return sender.possible();
    }

    /** The person's address and what is told there; empty when there is none. */
    public Optional<Subscription> of(Actor actor) {
        long party = Webhooks.party(actor);
        return rows.ofPerson(actor.name()).filter(each -> each.partyId() == party);
    }

    /** The address that waits for its code. */
    public Optional<Pending> pending(Actor actor) {
        Webhooks.party(actor);
        return codes.pending(actor.name(), clock.instant()).map(w -> new Pending(w.address(), w.validUntil()));
    }

    /** Sends a code to the address; the one before is written to until the code comes back. */
    public void ask(String address, Set<String> kinds, Locale language, Actor actor) {
        requirePerson(actor);
        String wanted = address == null ? "" : address.strip();
        if (!sender.possible()) {
            throw new NotificationRefused(Reason.NO_MAIL);
        }
        if (wanted.length() > LONGEST || !ADDRESS.matcher(wanted).matches()) {
            throw new NotificationRefused(Reason.MAIL_ADDRESS);
        }
        Webhooks.requireKinds(kinds, boxes.kinds());
        String code = "%06d".formatted(random.nextInt(1_000_000));
        if (!codes.keep(actor.name(), wanted, kinds, ours(language), code, clock.instant())) {
            throw new NotificationRefused(Reason.TOO_OFTEN);
        }
        audit.record(actor.name(), "mail.asked", actor.name(), wanted);
        Outcome.Result result = sender.sendCode(wanted, code, ours(language)).result();
        if (result == Outcome.Result.FAILED || result == Outcome.Result.REFUSED) {
            codes.used(actor.name(), clock.instant());
            throw new NotificationRefused(Reason.NOT_SENT);
        }
    }

    /** Verifies the address by its code: from now on it is written to. */
    public Subscription confirm(String code, Actor actor) {
        long party = requirePerson(actor);
        MailCodes.Wanted wanted = codes.take(actor.name(), code == null ? "" : code.strip(), clock.instant())
                .orElseThrow(() -> new NotificationRefused(Reason.CODE));
        return transaction.execute(status -> {
            codes.used(actor.name(), clock.instant());
            rows.putAddress(new Subscription(TimeOrderedId.at(clock.instant()), party, Channel.EMAIL, actor.name(),
                    wanted.address(), wanted.kinds(), wanted.language(), true, clock.instant()));
            audit.record(actor.name(), "mail.verified", actor.name(), wanted.address());
            return of(actor).orElseThrow();
        });
    }

    /** Chooses what is told at the verified address, and in which language. */
    @Transactional
    public Subscription choose(Set<String> kinds, Locale language, Actor actor) {
        Subscription mine = of(actor).orElseThrow(() -> new NotificationRefused(Reason.UNSEEN));
        Webhooks.requireKinds(kinds, boxes.kinds());
        rows.choose(mine.id(), kinds, ours(language));
        audit.record(actor.name(), "mail.chosen", actor.name(), String.join(" ", new TreeSet<>(kinds)));
        return of(actor).orElseThrow();
    }

    /** No e-mail any more, to no address. */
    @Transactional
    public void end(Actor actor) {
        Webhooks.party(actor);
        codes.used(actor.name(), clock.instant());
        of(actor).ifPresent(mine -> {
            rows.end(mine.id(), clock.instant());
            audit.record(actor.name(), "mail.ended", actor.name(), "");
        });
    }

    /** Software of a party has no address. */
    private long requirePerson(Actor actor) {
        long party = Webhooks.party(actor);
        if (accounts.find(actor.name()).filter(a -> !a.disabled() && a.partyId() != null && a.partyId() == party).isEmpty()) {
            throw new NotificationRefused(Reason.UNSEEN);
        }
        return party;
    }

    private static Locale ours(Locale language) {
        return language != null && language.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }
}
