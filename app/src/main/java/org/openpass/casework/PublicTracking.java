package org.openpass.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What anyone who knows a document's number may learn: its status and its public steps. No party, goods or money. */
@Component
public class PublicTracking {

    /** A public step: a constant and its moment. */
    public record Step(String event, Instant at) {
    }

    /** Where a document stands, for anyone. */
    public record Tracked(String number, String kind, String caseNumber, String status, Instant openedAt,
            Instant closedAt, List<Step> steps) {
    }

    /** Of goods that were declared in parts at most so many declarations are named. */
    private static final int MOST = 50;

    private final PublicLookups lookups;
    private final List<TrackingKeys> keys;

    PublicTracking(PublicLookups lookups, List<TrackingKeys> keys) {
        this.lookups = lookups;
        this.keys = keys;
    }

    /** The document under the number, whatever its kind. */
    public Optional<Tracked> find(String number) {
        return find(number, lookups.jdbc());
    }

    /** The same through connections of whoever asks. */
    public Optional<Tracked> find(String number, JdbcClient through) {
        return through.sql("select * from casework.cases where subject = ? order by opened_at desc limit 1")
                .param(number).query(Cases::file).optional().map(file -> tracked(file, through));
    }

    /**
     * The document under the number or, where there is none, those about the goods that are known by it: by their bill of
     * lading or their cargo management number. The newest first; empty when nobody knows it.
     *
     * @param typed spaces, hyphens and small letters do not matter
     */
    public List<Tracked> search(String typed) {
        String key = tidy(typed);
        Optional<Tracked> document = find(key);
        if (document.isPresent() || key.isEmpty()) {
            return document.stream().toList();
        }
        List<String> numbers = keys.stream().flatMap(kind -> kind.caseNumbers(key, MOST).stream()).toList();
        return lookups.jdbc().sql("select * from casework.cases where number = any(?) order by opened_at desc, number limit ?")
                .params(numbers.toArray(String[]::new), MOST).query(Cases::file).list().stream()
                .map(file -> tracked(file, lookups.jdbc())).toList();
    }

    /** The number as registers keep it. */
    public static String tidy(String typed) {
        return typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static Tracked tracked(CaseFile c, JdbcClient through) {
        List<Step> steps = through.sql("select event, happened_at from casework.timeline where case_number = ? "
                + "and audience = 'PUBLIC' order by id").param(c.number())
                .query((rs, n) -> new Step(rs.getString(1), rs.getTimestamp(2).toInstant())).list();
        return new Tracked(c.subject(), c.kind(), c.number(), c.status(), c.openedAt(), c.closedAt(), steps);
    }
}
