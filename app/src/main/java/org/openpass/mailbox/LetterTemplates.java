package org.openpass.mailbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.mailbox.LetterRefused.Reason;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The templates of letters; the newest version of each is in use. */
@Service
@Transactional
public class LetterTemplates {

    private static final String NEWEST = """
            select distinct on (id) template::text from mailbox.letter_templates where %s order by id, version desc
            """;
    private static final Set<Actor.Role> SECOND_PERSONS = EnumSet.of(Actor.Role.CLEARANCE_OFFICER, Actor.Role.INSPECTOR, Actor.Role.CARGO_OFFICER,
            Actor.Role.SUPERVISOR);
    private static final String NAME = "[a-z][a-zA-Z0-9-]{0,59}";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LetterValues values;
    private final LetterPeriods periods;
    private final AuditTrail audit;
    private final Clock clock;

    LetterTemplates(JdbcClient jdbc, JsonMapper json, LetterValues values, LetterPeriods periods, AuditTrail audit,
            Clock clock) {
        this.periods = periods;
        this.jdbc = jdbc;
        this.json = json;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether letters are written about cases of this kind. */
    public boolean about(String kindOfCase) {
        return values.names(kindOfCase).isPresent();
    }

    /** For how many days at most a letter gives time for its answer, by what holds today. */
    public int longestDays() {
        return periods.longest(Seoul.today(clock));
    }

    /** All, by id. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> all() {
        return jdbc.sql(NEWEST.formatted("true")).query((rs, n) -> read(rs.getString(1))).list();
    }

    /** Those for a kind of case, by id. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> of(String kindOfCase) {
        return all().stream().filter(template -> template.kindOfCase().equals(kindOfCase)).toList();
    }

    Optional<LetterTemplate> find(String id) {
        return jdbc.sql(NEWEST.formatted("id = ?")).param(id).query((rs, n) -> read(rs.getString(1))).optional();
    }

    /** The version from which the letter was written. */
    LetterTemplate of(Letter letter) {
        return jdbc.sql("select template::text from mailbox.letter_templates where id = ? and version = ?")
                .params(letter.template(), letter.version()).query((rs, n) -> read(rs.getString(1))).single();
    }

    /**
     * Releases the next version of a template; what reads as the newest does is that one again.
     *
     * @throws LetterRefused when it names a field that there is not, or cannot be read
     */
    public LetterTemplate release(LetterTemplate template, Actor actor) {
        check(template);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('letter-template:' || ?, 0))").param(template.id())
                .query((rs, n) -> 1).single();
        Optional<LetterTemplate> newest = find(template.id());
        LetterTemplate next = template.released(newest.map(LetterTemplate::version).orElse(0) + 1);
        if (newest.filter(known -> known.equals(template.released(known.version()))).isPresent()) {
            return newest.get();
        }
        add(next, actor.name());
        audit.record(actor.name(), "letterTemplate.released", next.id(), "version " + next.version());
        return next;
    }

    /** Adds a version that ships, unless there is one of this number; checked as any other. */
    void ship(LetterTemplate template) {
        check(template);
        add(template, "system");
    }

    private void add(LetterTemplate template, String by) {
        jdbc.sql("""
                insert into mailbox.letter_templates (id, version, kind_of_case, template, released_by, released_at)
                values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
                """).params(template.id(), template.version(), template.kindOfCase(),
                json.writeValueAsString(template), by, Timestamp.from(clock.instant())).update();
    }

    private void check(LetterTemplate t) {
        Set<String> wrong = new TreeSet<>();
        require(wrong, "id", t.id() != null && t.id().matches(NAME));
        require(wrong, "name", written(t.name()));
        require(wrong, "title", written(t.title()));
        require(wrong, "body", written(t.body()));
        require(wrong, "article", t.article() != null && !t.article().isBlank());
        require(wrong, "days", t.days() == null || t.days() > 0 && t.days() <= longestDays());
        require(wrong, "asks", t.asks().stream().allMatch(a -> a.name() != null && a.name().matches(NAME)
                && written(a.label())) && t.asks().stream().map(LetterTemplate.Asked::name).distinct().count()
                == t.asks().size());
        require(wrong, "fourEyes", t.fourEyes() == null || SECOND_PERSONS.contains(t.fourEyes()));
        Optional<Set<String>> known = t.kindOfCase() == null ? Optional.empty() : values.names(t.kindOfCase());
        require(wrong, "kindOfCase", known.isPresent());
        if (!wrong.isEmpty()) {
            throw new LetterRefused(Reason.INCOMPLETE, wrong);
        }
        Set<String> unknown = t.unknown(known.orElseThrow());
        if (!unknown.isEmpty()) {
            throw new LetterRefused(Reason.UNKNOWN_FIELD, unknown);
        }
    }

    private static void require(Set<String> wrong, String what, boolean met) {
        if (!met) {
            wrong.add(what);
        }
    }

    private static boolean written(Label label) {
        return label != null && label.ko() != null && label.en() != null && !label.ko().isBlank()
                && !label.en().isBlank();
    }

    private LetterTemplate read(String template) {
        return json.readValue(template, LetterTemplate.class);
    }
}
