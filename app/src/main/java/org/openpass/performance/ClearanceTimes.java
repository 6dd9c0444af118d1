package org.openpass.performance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.terms.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long cases took that ended lately, whatever their end: nothing is left out. */
@Service
public class ClearanceTimes {

    /** The public ask for this: they read what is at most so old. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Half of the cases took at most {@code median}, nine of ten at most {@code p90}. */
    public record Spread(Duration median, Duration p90) {
    }

    /**
     * The time of one owner.
     *
     * @param cases how many cases waited for the owner at all
     * @param spread among those; null when there are none
     * @param share of the time of all cases, 0 to 1
     */
    public record Part(Owner owner, long cases, Spread spread, double share) {
    }

    /**
     * One kind of case.
     *
     * @param alone how many needed no person: all of their time is the machine's
     * @param aloneMedian among those; null when there are none
     */
    public record Kind(String kind, long cases, Spread total, long alone, Duration aloneMedian, List<Part> parts) {
    }

    /** The figures of a period, the most frequent kind of case first. */
    public record Figures(Instant from, Instant to, List<Kind> kinds) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Limits limits;
    private volatile Figures last;

    ClearanceTimes(JdbcClient jdbc, Clock clock, Limits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Over how many days. */
    public int days() {
        return limits.of("statistics.clearanceDays");
    }

    /** Whether so few cases of the kind ended that its figures say little. */
    public boolean few(Kind kind) {
        return kind.cases() < limits.of("statistics.few");
    }

    /** The last days. */
    @Transactional(readOnly = true)
    public Figures figures() {
        Instant now = clock.instant();
        Figures known = last;
        if (known == null || Duration.between(known.to(), now).abs().compareTo(FRESH) > 0) {
            known = figures(now.minus(Duration.ofDays(days())), now);
            last = known;
        }
        return known;
    }

    private Figures figures(Instant from, Instant to) {
        Map<String, List<Part>> parts = parts(from, to);
        return new Figures(from, to, jdbc.sql("""
                select kind, count(*) as cases,
                    percentile_cont(0.5) within group (order by total) as median,
                    percentile_cont(0.9) within group (order by total) as p90,
                    count(*) filter (where machine = total) as alone,
                    percentile_cont(0.5) within group (order by total) filter (where machine = total) as alone_median
                from performance.case_clocks where settled and closed_at > ? and closed_at <= ?
                group by kind order by count(*) desc, kind
                """).params(Timestamp.from(from), Timestamp.from(to)).query((rs, n) -> new Kind(rs.getString("kind"),
                rs.getLong("cases"), spread(rs), rs.getLong("alone"), length(rs, "alone_median"),
                parts.get(rs.getString("kind")))).list());
    }

    private record Row(String kind, Part part) {
    }

    private Map<String, List<Part>> parts(Instant from, Instant to) {
        return jdbc.sql("""
                select kind, owner, count(*) filter (where spent > 0) as cases,
                    percentile_cont(0.5) within group (order by spent) filter (where spent > 0) as median,
                    percentile_cont(0.9) within group (order by spent) filter (where spent > 0) as p90,
                    coalesce(sum(spent) / nullif(sum(total), 0), 0) as share
                from performance.case_clocks cross join lateral (values ('MACHINE', machine), ('DECLARANT', declarant),
                    ('OFFICER', officer), ('PAYER', payer), ('BANK', bank), ('AGENCY', agency)) as p (owner, spent)
                where settled and closed_at > ? and closed_at <= ? group by kind, owner
                """).params(Timestamp.from(from), Timestamp.from(to)).query((rs, n) -> new Row(rs.getString("kind"),
                new Part(Owner.valueOf(rs.getString("owner")), rs.getLong("cases"), spread(rs), rs.getDouble("share"))))
                .list().stream().sorted(Comparator.comparing(row -> row.part().owner()))
                .collect(Collectors.groupingBy(Row::kind, Collectors.mapping(Row::part, Collectors.toList())));
    }

    private static Spread spread(ResultSet rs) throws SQLException {
        Duration median = length(rs, "median");
        return median == null ? null : new Spread(median, length(rs, "p90"));
    }

    private static Duration length(ResultSet rs, String column) throws SQLException {
        double micros = rs.getDouble(column);
        return rs.wasNull() ? null : Duration.ofNanos(Math.round(micros) * 1_000);
    }
}
