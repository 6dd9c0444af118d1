package org.openpass.authoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.openpass.access.Actor;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people who have one draft open of each other. It locks nothing: that a file was changed meanwhile says its step. */
@Service
@Transactional
public class Presence {

    /** How often a page says that it is open. */
    public static final Duration BEAT = Duration.ofSeconds(10);
    /** A page that has said nothing for so long is closed, or its session has ended. */
    static final Duration STALE = Duration.ofSeconds(25);

    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int LONGEST_FILE = 200;

    private final DraftRules rules;
    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    Presence(DraftRules rules, JdbcClient jdbc, Signals signals, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * The page is open.
     *
     * @param page one of the actor's, by a name that it gave itself
     * @param file what it shows now; null: the draft as a whole
     * @return the others, as {@link #others}
     */
    public List<Present> beat(long draft, String page, String file, Actor actor) {
        rules.visible(draft, actor);
        if (page == null || !PAGE.matcher(page).matches()) {
            throw new IllegalArgumentException("page: 1 to 64 letters, digits and hyphens");
        }
        if (file != null && file.length() > LONGEST_FILE) {
            throw new IllegalArgumentException("file: at most " + LONGEST_FILE + " characters");
        }
        Instant now = clock.instant();
        int gone = jdbc.sql("delete from authoring.presence where draft = ? and seen_at <= ?")
                .params(draft, Timestamp.from(now.minus(STALE))).update();
        int same = jdbc.sql("update authoring.presence set seen_at = :now where draft = :draft and username = :by "
                + "and page = :page and file is not distinct from cast(:file as text)").param("now", Timestamp.from(now))
                .param("draft", draft).param("by", actor.name()).param("page", page).param("file", file).update();
        if (same == 0) {
            jdbc.sql("""
                    insert into authoring.presence (draft, username, page, file, seen_at)
                    values (:draft, :by, :page, :file, :now)
                    on conflict (draft, username, page) do update set file = excluded.file, seen_at = excluded.seen_at
                    """).param("draft", draft).param("by", actor.name()).param("page", page).param("file", file)
                    .param("now", Timestamp.from(now)).update();
        }
        // Beats are told to nobody; who came, went or turned to another file is.
        if (same == 0 || gone > 0) {
            tell(draft);
        }
        return others(draft, actor);
    }

    /** The page is closed, or its session ends. */
    public void leave(long draft, String page, Actor actor) {
        if (jdbc.sql("delete from authoring.presence where draft = ? and username = ? and page = ?")
                .params(draft, actor.name(), page).update() > 0) {
            tell(draft);
        }
    }

    /** Who else has it open, each once for each file, by name. */
    public List<Present> others(long draft, Actor actor) {
        rules.visible(draft, actor);
        return jdbc.sql("""
                select username, file, max(seen_at) as seen_at from authoring.presence
                where draft = ? and username <> ? and seen_at > ? group by 1, 2 order by 1, 2 nulls first
                """).params(draft, actor.name(), Timestamp.from(clock.instant().minus(STALE)))
                .query((rs, n) -> new Present(rs.getString("username"), rs.getString("file"),
                        rs.getTimestamp("seen_at").toInstant())).list();
    }

    /**
     * Calls back when somebody came or went, or the draft was changed, on a thread that must not be held up.
     *
     * @return ends it
     */
    public Runnable watch(long draft, Runnable changed) {
        String id = String.valueOf(draft);
        return signals.listen(DraftRows.CHANNEL, told -> {
            if (told.isEmpty() || told.equals(id)) {
                changed.run();
            }
        });
    }

    private void tell(long draft) {
        signals.notify(DraftRows.CHANNEL, String.valueOf(draft));
    }
}
