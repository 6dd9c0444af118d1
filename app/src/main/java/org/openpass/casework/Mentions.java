package org.openpass.casework;

import static org.jooq.impl.DSL.val;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.openpass.access.Accounts;
import org.openpass.access.Accounts.Account;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is mentioned in notes as {@code @username}, and has not read it yet. Told live to whom it concerns. */
@Component
public class Mentions {

    /** The payload is the user name whose unread mentions are others now. */
    public static final String CHANNEL = "mentions";

    /**
     * A note that mentions the reader.
     *
     * @param subject number of the document that the case is about
     */
    public record Mention(long noteId, String caseNumber, String subject, String author, Instant writtenAt) {
    }

    /** So that one note does not ask about everybody. */
    private static final int MOST_NAMES = 20;
    private static final int MOST_UNREAD = 100;

    /** Not in an address of e-mail, with a letter (not a price), and in Korean often with a particle right behind. */
    private static final Pattern NAME =
            Pattern.compile("(?<![A-Za-z0-9._-])@(?=[0-9._-]*[A-Za-z])([A-Za-z0-9](?:[A-Za-z0-9.@_-]*[A-Za-z0-9])?)");

    private final JdbcClient jdbc;
    private final DSLContext dsl;
    private final Accounts accounts;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final Signals signals;
    private final Clock clock;

    Mentions(JdbcClient jdbc, DSLContext dsl, Accounts accounts, CaseList cases, Visibilities visibilities,
            Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.dsl = dsl;
        this.accounts = accounts;
        this.cases = cases;
        this.visibilities = visibilities;
        this.signals = signals;
        this.clock = clock;
    }

    /** The notes that mention the actor and that the actor has not read, of cases that the actor sees; newest first. */
    @Transactional(readOnly = true)
    public List<Mention> unread(Actor actor) {
        if (!actor.officer()) {
            return List.of();
        }
        return dsl.resultQuery("""
                select n.id, n.case_number, c.subject, n.author, n.written_at from casework.note_mentions m
                join casework.notes n on n.id = m.note_id join casework.cases c on c.number = n.case_number
                where m.username = {0} and m.read_at is null and n.removed_at is null and {1}
                order by n.id desc limit {2}
                """, val(actor.name()), visibilities.of(actor).condition(), val(MOST_UNREAD)).fetch(r -> new Mention(
                r.get("id", Long.class), r.get("case_number", String.class), r.get("subject", String.class),
                r.get("author", String.class), r.get("written_at", Instant.class)));
    }

    /** The actor has read the note; again changes nothing. */
    @Transactional
    public void read(long noteId, Actor actor) {
        int read = jdbc.sql("update casework.note_mentions set read_at = ? where note_id = ? and username = ? "
                + "and read_at is null").params(Timestamp.from(clock.instant()), noteId, actor.name()).update();
        if (read > 0) {
            signals.notify(CHANNEL, actor.name());
        }
    }

    /**
     * Whom the text names are those that the note mentions; who was and is not named any more is forgotten.
     *
     * @throws NoteRefused with all who may not be mentioned
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(long noteId, String caseNumber, String text, String author) {
        Set<String> named = names(text);
        require(named, caseNumber);
        Set<String> before = new HashSet<>(of(noteId));
        jdbc.sql("delete from casework.note_mentions where note_id = ? and username <> all (?::text[])")
                .params(noteId, named.toArray(String[]::new)).update();
        named.stream().filter(name -> !before.contains(name)).forEach(name -> jdbc.sql("insert into "
                + "casework.note_mentions (note_id, username, read_at) values (?, ?, case when ? then ?::timestamptz end)")
                .params(noteId, name, name.equals(author), Timestamp.from(clock.instant())).update());
        before.addAll(named);
        before.forEach(name -> signals.notify(CHANNEL, name));
    }

    /** The note counts for nobody any more, or again. */
    void changed(long noteId) {
        of(noteId).forEach(name -> signals.notify(CHANNEL, name));
    }

    private List<String> of(long noteId) {
        return jdbc.sql("select username from casework.note_mentions where note_id = ?").param(noteId)
                .query(String.class).list();
    }

    /** Nobody may learn of a case by a note that they could not see by themselves. */
    private void require(Set<String> named, String caseNumber) {
        if (named.size() > MOST_NAMES) {
            throw new IllegalArgumentException("text: mentions at most " + MOST_NAMES + " people");
        }
        Set<String> unknown = new TreeSet<>();
        Set<String> strangers = new TreeSet<>();
        for (String name : named) {
            Actor actor = accounts.find(name).filter(account -> !account.disabled()).map(Account::actor)
                    .filter(Actor::officer).orElse(null);
            if (actor == null) {
                unknown.add(name);
            } else if (cases.find(visibilities.of(actor), caseNumber).isEmpty()) {
                strangers.add(name);
            }
        }
        List<String> reasons = new ArrayList<>();
        unknown.forEach(name -> reasons.add("There is no officer " + name + "."));
        strangers.forEach(name -> reasons.add(name + " does not see this case: share the case first."));
        if (!reasons.isEmpty()) {
            unknown.addAll(strangers);
            throw new NoteRefused(NoteRefused.Reason.MENTION, List.copyOf(unknown), String.join(" ", reasons));
        }
    }

    static Set<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
