package org.openpass.deploy.bench.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Documents;

/**
 * Where a million cases stand, how long each step took them over a year, and a page of those at one step, as process owners ask:
 * each beside the statement that answers just this.
 */
public final class HeatMapMeasurement implements Measurement {

    /** So much more than the bare statement may it take. */
    private static final double GOAL_MILLIS = 100;
    private static final int YEAR = 365;
    private static final int ELEMENTS = 60;
    private static final int SLOTS = 80;
    /** Keys of rows that nothing real has. */
    private static final long KEYS = 8_800_000_000_000_000L;
    private static final String PROCESS = "import-declaration";
    private static final String PATH = "/api/v1/studio/elements?work=" + PROCESS;
    private static final String STANDING = "select element_id, count(*) as standing, min(entered_at) as oldest from engine.standing "
            + "where definition_key = %d group by element_id";
    private static final String DAYS = "select element_id, sum(entered) as entered, sum(gone) as gone, sum(ended_early) as early, "
            + IntStream.rangeClosed(1, SLOTS).mapToObj(n -> "sum(slots[" + n + "])").collect(Collectors.joining(", ", "array[", "] as slots"))
            + " from engine.element_days where definition_key = %d and day between '%s' and '%s' group by element_id";

    @Override
    public String name() {
        return "heat-map";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        String filed = stand.world().declarant().post("/api/v1/declarations", Documents.straightThrough("HEAT-" + System.nanoTime()))
                .text("declarationNumber");
        Await.until("a case of the process", Duration.ofMinutes(2), () -> "ACCEPTED".equals(stand.world().declarant()
                .get("/api/v1/declarations/" + filed).text("status")));
        Customs.Caller owner = stand.world().officerOf("020", "bench-owner", "PROCESS_OWNER", "CLEARANCE_OFFICER");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        int rows = stand.options().rows();
        long release = stand.system().count("select max(definition_key) from engine.releases where process_id = '" + PROCESS + "'");
        try (Connection connection = stand.system().superuser()) {
            fill(connection, release, rows, today);
            figures.add("cases that stand somewhere", rows, "");
            measure(stand, figures, owner, release, today);
            clear(connection);
        }
    }

    private static void measure(Stand stand, Figures figures, Customs.Caller owner, long release, LocalDate today) throws Exception {
        LocalDate year = today.minusDays(YEAR - 1);
        String now = STANDING.formatted(release);
        one(stand, figures, "where cases stand now", now, owner, PATH + "&from=" + today + "&until=" + today);
        one(stand, figures, "heat map of a year", "select * from (" + DAYS.formatted(release, year, today) + ") d full join (" + now
                + ") n using (element_id)", owner, PATH + "&from=" + year + "&until=" + today);
        String element = "Task_ReviewDocuments";
        one(stand, figures, "cases at a step, a page", "select s.element_key, i.case_number, s.entered_at from engine.standing s join "
                + "engine.instances i using (instance_key) where s.definition_key = " + release + " and s.element_id = '" + element
                + "' order by s.entered_at, s.element_key limit 201", owner, "/api/v1/studio/elements/" + element + "/cases?work=" + PROCESS);
    }

    private static void one(Stand stand, Figures figures, String what, String sql, Customs.Caller owner, String path) throws Exception {
        Duration window = stand.options().window().dividedBy(2);
        try (var bare = new BareServer(stand.system(), sql)) {
            Histogram statement = Timing.of(r -> bare.query(""), window);
            Histogram ours = Timing.of(stand, figures, what, r -> QueriesMeasurement.must(owner.get(path)), window);
            for (int percent : new int[] {50, 95}) {
                String which = percent == 50 ? "median" : "p" + percent;
                double over = ours.getValueAtPercentile(percent) / 1e3;
                double least = statement.getValueAtPercentile(percent) / 1e3;
                figures.add(what + " over HTTP, " + which, over, "ms");
                figures.add(what + ", bare SQL over JDBC, " + which, least, "ms");
                figures.atMost(GOAL_MILLIS, what + ", " + which + " − bare SQL over JDBC", over - least, "ms");
            }
        }
    }

    /** Spread over the elements of the process; each of them has been come by on each day of the year. */
    private static void fill(Connection connection, long release, int rows, LocalDate today) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into engine.instances (instance_key, case_number, process_id, version, definition_key, state, started_at)
                    select %1$d + i, 'HEAT-' || i, '%2$s', (select max(version) from engine.releases where definition_key = %3$d), %3$d,
                        'ACTIVE', now() - i * interval '20 s' from generate_series(1, %4$d) i
                    """.formatted(KEYS, PROCESS, release, rows));
            statement.execute("""
                    insert into engine.standing (element_key, instance_key, definition_key, element_id, element_type, entered_at)
                    select %1$d + i, %1$d + i, %2$d, case when i %% 5 = 0 then 'Task_ReviewDocuments' else ids[1 + i %% cardinality(ids)] end,
                        'USER_TASK', now() - i * interval '20 s' from generate_series(1, %3$d) i,
                        (select array_agg(element_id order by element_id) as ids from engine.model_elements where definition_key = %2$d) e
                    """.formatted(KEYS, release, rows));
            statement.execute("""
                    insert into engine.element_days (definition_key, element_id, day, entered, gone, ended_early, ms, slots)
                    select %1$d, element_id, day, 3200, 3200, 10, 9000000, (select array_agg((40 + (s * 7 + extract(doy from day)::int) %% 9)::bigint)
                        from generate_series(1, %5$d) s)
                    from (select element_id from engine.model_elements where definition_key = %1$d order by element_id limit %2$d) e,
                        generate_series('%3$s'::date - %4$d, '%3$s'::date, interval '1 day') day
                    on conflict do nothing
                    """.formatted(release, ELEMENTS, today, YEAR - 1, SLOTS));
            statement.execute("vacuum analyze engine.instances, engine.standing, engine.element_days");
        }
    }

    private static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from engine.standing where element_key > " + KEYS);
            statement.execute("delete from engine.instances where instance_key > " + KEYS);
            statement.execute("vacuum analyze engine.instances, engine.standing");
        }
    }
}
