package org.openpass.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases came to the elements of a process and how long they took, by day; and which stand there now. */
@Component
public class ElementFigures {

    /** A release of a process, with the number of cases that run on it. */
    public record Release(long definitionKey, int version, String tag, long cases) {
    }

    /**
     * What happened at an element in a period, and what stands there now.
     *
     * @param left how many left it, {@code early} of them because something ended their stay
     * @param median of those that left, within a fifth; null when none did
     * @param p95 what one of twenty exceeded
     * @param standing now, whatever the period
     * @param oldest since when the first of them stands there, or null
     */
    public record Figure(String elementId, long entered, long left, long early, Long median, Long p95, long standing,
            Instant oldest) {
    }

    /** A case that stands at an element. */
    public record Stand(long key, String caseNumber, int version, Instant since) {
    }

    private record Passed(long entered, long left, long early, long[] slots) {

        static final Passed NOTHING = new Passed(0, 0, 0, new long[DurationSlots.COUNT]);
    }

    private record Now(long standing, Instant oldest) {
    }

    /** A sum a slot: taking the arrays of a year apart into rows would cost four times as much. */
    private static final String SLOTS = IntStream.rangeClosed(1, DurationSlots.COUNT)
            .mapToObj(n -> "sum(slots[" + n + "])").collect(Collectors.joining(", ", "array[", "]::bigint[]"));
    private static final String DAYS = """
            select element_id, sum(entered) as entered, sum(gone) as gone, sum(ended_early) as early, %s as slots
            from engine.element_days where definition_key = any(:releases) and day between :from and :until group by element_id
            """.formatted(SLOTS);
    /** What has not been put into the days yet. */
    private static final String FRESH = """
            select element_id, slot, sum(entered) as entered, sum(gone) as gone, sum(ended_early) as early
            from engine.element_counts where definition_key = any(:releases) and day between :from and :until
            group by element_id, slot
            """;

    /**
     * Goes along the index from one element to the next and counts the rows of each there: to group a million rows by the texts of
     * their elements takes four times the processor.
     */
    private static final String STANDING = """
            with recursive found (definition_key, element_id) as (
                select first.* from unnest(:releases::bigint[]) as release (key) cross join lateral (
                    select definition_key, element_id from engine.standing where definition_key = release.key
                    order by element_id limit 1) first
                union all
                select next.* from found cross join lateral (
                    select s.definition_key, s.element_id from engine.standing s where s.definition_key = found.definition_key
                    and s.element_id > found.element_id order by s.element_id limit 1) next)
            select element_id,
                (select count(*) from engine.standing s where s.definition_key = found.definition_key
                    and s.element_id = found.element_id) as standing,
                (select min(entered_at) from engine.standing s where s.definition_key = found.definition_key
                    and s.element_id = found.element_id) as oldest
            from found
            """;

    private final JdbcClient jdbc;

    ElementFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The releases of the process, the newest first. */
    public List<Release> releases(String processId) {
        return jdbc.sql("""
                select r.definition_key, r.version, r.version_tag, (select count(*) from engine.instances i
                    where i.definition_key = r.definition_key and i.state = 'ACTIVE') as cases
                from engine.releases r where r.process_id = ? order by r.version desc
                """).param(processId).query((rs, n) -> new Release(rs.getLong(1), rs.getInt(2), rs.getString(3), rs.getLong(4)))
                .list();
    }

    /** Keys of the releases by their version numbers, without a look at the cases: to count a million takes a tenth of a second. */
    public Map<Integer, Long> keys(String processId) {
        Map<Integer, Long> keys = new TreeMap<>();
        jdbc.sql("select version, definition_key from engine.releases where process_id = ?").param(processId)
                .query(rs -> {
                    keys.put(rs.getInt(1), rs.getLong(2));
                });
        return keys;
    }

    /**
     * Of all elements that any case of the releases came to in the period, or stands at; those of different releases are put
     * together by their ids.
     *
     * @param from the first day, in Korea
     * @param until the last one
     */
    public List<Figure> of(List<Long> releases, LocalDate from, LocalDate until) {
        Map<String, Passed> passed = passed(releases, from, until);
        Map<String, Now> now = now(releases);
        TreeSet<String> ids = new TreeSet<>(passed.keySet());
        ids.addAll(now.keySet());
        return ids.stream().map(id -> figure(id, passed.getOrDefault(id, Passed.NOTHING), now.getOrDefault(id, new Now(0, null))))
                .toList();
    }

    private static Figure figure(String id, Passed passed, Now now) {
        return new Figure(id, passed.entered(), passed.left(), passed.early(), DurationSlots.quantile(passed.slots(), 0.5),
                DurationSlots.quantile(passed.slots(), 0.95), now.standing(), now.oldest());
    }

    /** In one statement, since what is put into the days is in both or in none of two. */
    private Map<String, Passed> passed(List<Long> releases, LocalDate from, LocalDate until) {
        Map<String, Passed> passed = new HashMap<>();
        jdbc.sql("select element_id, entered, gone, early, slots, null as slot from (" + DAYS
                + ") d union all select element_id, entered, gone, early, null, slot from (" + FRESH + ") f")
                .param("releases", releases.toArray(Long[]::new)).param("from", from).param("until", until).query(rs -> {
                    long[] slots = new long[DurationSlots.COUNT];
                    if (rs.getArray("slots") == null) {
                        slots[rs.getInt("slot")] = rs.getLong("gone");
                    } else {
                        Long[] counted = (Long[]) rs.getArray("slots").getArray();
                        IntStream.range(0, slots.length).forEach(n -> slots[n] = counted[n]);
                    }
                    passed.merge(rs.getString("element_id"), new Passed(rs.getLong("entered"), rs.getLong("gone"),
                            rs.getLong("early"), slots), ElementFigures::plus);
                });
        return passed;
    }

    private static Passed plus(Passed a, Passed b) {
        return new Passed(a.entered() + b.entered(), a.left() + b.left(), a.early() + b.early(),
                IntStream.range(0, a.slots().length).mapToLong(n -> a.slots()[n] + b.slots()[n]).toArray());
    }

    private Map<String, Now> now(List<Long> releases) {
        Map<String, Now> now = new HashMap<>();
        jdbc.sql(STANDING).param("releases", releases.toArray(Long[]::new)).query(rs -> {
            now.merge(rs.getString("element_id"), new Now(rs.getLong("standing"), rs.getTimestamp("oldest").toInstant()),
                    ElementFigures::together);
        });
        return now;
    }

    private static Now together(Now a, Now b) {
        return new Now(a.standing() + b.standing(), a.oldest().isBefore(b.oldest()) ? a.oldest() : b.oldest());
    }

    /**
     * A page of the cases that stand at an element, who stands there longest first; the caller applies Visibility.
     *
     * @param since after those that have stood there since this moment, and of it after the one with this key
     */
    public List<Stand> at(List<Long> releases, String elementId, Instant since, long key, int size) {
        List<Stand> all = new ArrayList<>();
        // A release after the other: each is in the order of the index.
        for (Long release : releases) {
            all.addAll(jdbc.sql("""
                    select s.element_key, i.case_number, i.version, s.entered_at from engine.standing s
                    join engine.instances i using (instance_key)
                    where s.definition_key = ? and s.element_id = ? and (s.entered_at, s.element_key) > (?, ?)
                        and i.case_number is not null
                    order by s.entered_at, s.element_key limit ?
                    """).params(release, elementId, Timestamp.from(since), key, size).query((rs, n) -> new Stand(rs.getLong(1),
                    rs.getString(2), rs.getInt(3), rs.getTimestamp(4).toInstant())).list());
        }
        return all.stream().sorted(java.util.Comparator.comparing(Stand::since).thenComparing(Stand::key)).limit(size).toList();
    }
}
