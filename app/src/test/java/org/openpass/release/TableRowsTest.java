package org.openpass.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** How validity is cut, against a map of days: what holds on each of them before, after, and after it is taken back. */
class TableRowsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int LAST_BEGIN = 30;
    /** Behind every last day: what holds then is open. */
    private static final int FOREVER = 60;
    private static final String ITEM = "shirt";
    private static final String KEY = "shirt | ";

    private static ReleaseDatabase database;

    @BeforeContainer
    static void start() throws Exception {
        database = new ReleaseDatabase();
    }

    @AfterContainer
    static void close() throws Exception {
        database.close();
    }

    /** Days in a row; {@code to} null: open. */
    record Span(int from, Integer to, boolean end) {
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return Combinators.combine(Arbitraries.integers().between(0, LAST_BEGIN).set().ofMaxSize(5),
                Arbitraries.integers().between(0, 12).list().ofSize(5), Arbitraries.of(false, false, true).list().ofSize(5))
                .as((begins, lengths, ends) -> spans(begins.stream().sorted().toList(), lengths, ends));
    }

    private static List<Span> spans(List<Integer> begins, List<Integer> lengths, List<Boolean> ends) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int from = begins.get(i);
            int last = i + 1 < begins.size() ? begins.get(i + 1) - 1 : FOREVER - 1;
            spans.add(new Span(from, lengths.get(i) == 0 ? null : Math.min(from + lengths.get(i) - 1, last), ends.get(i)));
        }
        return spans;
    }

    @Property(tries = 120)
    void onEachDayHoldsWhatTheReleaseSaysOrWhatHeldBefore(@ForAll("spans") List<Span> standing,
            @ForAll("spans") List<Span> said) {
        database.transaction.executeWithoutResult(status -> {
            SortedMap<Integer, String> before = stand(standing);
            stand("coat", new Span(0, null, false), "7");
            long release = release(said);
            SortedMap<Integer, String> expected = new TreeMap<>(before);
            said.forEach(span -> say(expected, span, said, standing));

            assertThat(holds(ITEM)).isEqualTo(expected);
            assertThat(holds("coat").values()).hasSize(FOREVER + 1).containsOnly("7");
            assertThat(database.part(GovernedTables.class).overlaps()).isZero();
            assertThat(database.part(InverseRows.class).stands(release, database.prices)).isTrue();

            long inverse = database.part(ReleaseRows.class).add(ReleaseDatabase.PRICES, "back", "x", Release.Way.INVERSE,
                    "kim", release);
            database.part(InverseRows.class).fill(inverse, release);
            cut(inverse);
            assertThat(holds(ITEM)).as("taken back").isEqualTo(before);
            assertThat(database.part(GovernedTables.class).overlaps()).isZero();
            status.setRollbackOnly();
        });
    }

    private static SortedMap<Integer, String> stand(List<Span> standing) {
        for (int i = 0; i < standing.size(); i++) {
            Span span = standing.get(i);
            // An open row that another follows would overlap it; so it ends.
            Integer to = span.to() == null && i + 1 < standing.size() ? Integer.valueOf(standing.get(i + 1).from() - 1)
                    : span.to();
            stand(ITEM, new Span(span.from(), to, false), String.valueOf(100 + i));
        }
        return holds(ITEM);
    }

    private static void stand(String item, Span span, String price) {
        database.price(item, price, day(span.from()), span.to() == null ? null : day(span.to()));
    }

    private static long release(List<Span> said) {
        long release = database.part(ReleaseRows.class).add(ReleaseDatabase.PRICES, "trial", "x", Release.Way.ROWS, "kim",
                null);
        List<Map<String, String>> set = new ArrayList<>();
        List<DraftRows.Ending> end = new ArrayList<>();
        for (Span span : said) {
            if (span.end()) {
                end.add(new DraftRows.Ending(KEY, FIRST.plusDays(span.from() - 1L)));
            } else {
                Map<String, String> row = new HashMap<>(Map.of("item", ITEM, "price", price(span), "valid_from",
                        day(span.from())));
                row.put("valid_to", span.to() == null ? null : day(span.to()));
                set.add(row);
            }
        }
        database.part(TableRows.class).fill(release, database.prices, set, end);
        cut(release);
        return release;
    }

    private static void cut(long release) {
        TableRows rows = database.part(TableRows.class);
        rows.settle(release, database.prices);
        assertThat(rows.stale(release, database.prices)).isEmpty();
        assertThat(rows.errors(release, FIRST).stream().filter(e -> !e.code().equals("notThere"))).isEmpty();
        rows.cut(release, database.prices);
    }

    /** What an open row lasts until: the next that is said, and for what is set also the next that stands. */
    private static void say(SortedMap<Integer, String> days, Span span, List<Span> said, List<Span> standing) {
        int last = span.to() != null && !span.end() ? span.to()
                : Math.min(next(span, said), span.end() ? FOREVER + 1 : next(span, standing)) - 1;
        for (int day = span.from(); day <= last; day++) {
            if (span.end()) {
                days.remove(day);
            } else {
                days.put(day, price(span));
            }
        }
    }

    private static int next(Span span, List<Span> others) {
        return others.stream().mapToInt(Span::from).filter(from -> from > span.from()).min().orElse(FOREVER + 1);
    }

    private static String price(Span span) {
        return String.valueOf(500 + span.from());
    }

    private static SortedMap<Integer, String> holds(String item) {
        SortedMap<Integer, String> days = new TreeMap<>();
        database.jdbc.sql("select d.day, p.price::text from generate_series(0, ?) d (day) join release_trial.prices p on "
                + "p.item = ? and daterange(p.valid_from, p.valid_to, '[]') @> (?::date + d.day)").params(FOREVER, item,
                FIRST).query((rs, n) -> days.put(rs.getInt(1), rs.getString(2))).list();
        return days;
    }

    private static String day(int number) {
        return FIRST.plusDays(number).toString();
    }
}
