package org.openpass.casework;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose time has passed, or will. Each record counts by the years that held on the day on which it was opened. */
@Component
class DueRecords {

    private static final int MONTHS = 12;

    /** A case that a record begins with. */
    record Due(String caseNumber, Instant openedAt, Instant closedAt, LocalDate lastDay, String rule) {
    }

    private record Counted(LocalDate opened, LocalDate closed, long count) {
    }

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    DueRecords(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The last day on which a record is kept; empty when nobody has said how long. */
    Optional<LocalDate> lastDay(RetentionRule rule, LocalDate opened, LocalDate closed) {
        return parameters.find(rule.parameter(), opened).map(p -> closed.plusMonths(months(p.value())));
    }

    /** The oldest that are due, after one that closed then. */
    List<Due> after(RetentionRule rule, Instant closedAt, String number, int most) {
        Optional<BigDecimal> least = parameters.least(rule.parameter());
        if (least.isEmpty()) {
            return List.of();
        }
        LocalDate today = Seoul.today(clock);
        return jdbc.sql("""
                select number, opened_at, closed_at from casework.cases
                where kind = :kind and closed_at < :until and (closed_at, number) > (:at, :number)
                order by closed_at, number limit :most
                """).param("kind", rule.kind()).param("until", begin(today.minusMonths(months(least.get()))))
                .param("at", Timestamp.from(closedAt)).param("number", number).param("most", most)
                .query((rs, n) -> due(rule, rs.getString(1), rs.getTimestamp(2).toInstant(), rs.getTimestamp(3).toInstant()))
                .list();
    }

    private Due due(RetentionRule rule, String number, Instant opened, Instant closed) {
        return new Due(number, opened, closed, lastDay(rule, Seoul.day(opened), Seoul.day(closed)).orElse(LocalDate.MAX),
                rule.parameter() + " = " + parameters.find(rule.parameter(), Seoul.day(opened))
                .map(p -> p.value().stripTrailingZeros().toPlainString() + " (" + p.article() + ")").orElse("-"));
    }

    /** Its time has passed. */
    boolean passed(LocalDate lastDay) {
        return Seoul.today(clock).isAfter(lastDay);
    }

    /** How many are due now, under the month before this one, and how many come due in each of the next twelve. */
    SortedMap<YearMonth, Long> counts(List<RetentionRule> rules, List<ForgetsCaseless> caseless) {
        LocalDate today = Seoul.today(clock);
        SortedMap<YearMonth, Long> counts = new TreeMap<>();
        for (int i = -1; i < MONTHS; i++) {
            counts.put(YearMonth.from(today).plusMonths(i), 0L);
        }
        for (RetentionRule rule : rules) {
            parameters.least(rule.parameter()).ifPresent(least -> counted(rule, begin(today.plusMonths(MONTHS)
                    .minusMonths(months(least)))).forEach(each -> lastDay(rule, each.opened(), each.closed()).ifPresent(last ->
                            count(counts, last, each.count()))));
        }
        caseless.forEach(each -> each.keptUntil(today.plusMonths(MONTHS)).forEach((last, count) -> count(counts, last, count)));
        return counts;
    }

    private void count(SortedMap<YearMonth, Long> counts, LocalDate last, long more) {
        counts.computeIfPresent(YearMonth.from(passed(last) ? Seoul.today(clock).minusMonths(1) : last.plusDays(1)), (month, before) -> before + more);
    }

    private List<Counted> counted(RetentionRule rule, Timestamp until) {
        return jdbc.sql(Seoul.inSql("""
                select (opened_at at time zone 'Asia/Seoul')::date, (closed_at at time zone 'Asia/Seoul')::date, count(*)
                from casework.cases where kind = :kind and closed_at < :until group by 1, 2
                """)).param("kind", rule.kind()).param("until", until).query((rs, n) -> new Counted(
                rs.getObject(1, LocalDate.class), rs.getObject(2, LocalDate.class), rs.getLong(3))).list();
    }

    private static Timestamp begin(LocalDate day) {
        return Timestamp.from(Seoul.after(day));
    }

    /** Half a year is half a year. */
    private static long months(BigDecimal years) {
        return years.multiply(BigDecimal.valueOf(12)).longValue();
    }
}
