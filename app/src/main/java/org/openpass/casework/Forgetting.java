package org.openpass.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record that is being cleared: its cases, what they are about, and what was taken away of it so far. */
public final class Forgetting {

    /** What stays of it, added up by month. */
    record Sum(LocalDate month, String what, BigDecimal amount, long pieces) {
    }

    private final JdbcClient jdbc;
    private final Set<String> cases;
    private final Set<String> subjects;
    private final Map<String, Integer> rows = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();

    Forgetting(JdbcClient jdbc, Set<String> cases, Set<String> subjects) {
        this.jdbc = jdbc;
        this.cases = Set.copyOf(cases);
        this.subjects = Set.copyOf(subjects);
    }

    /** The cases' numbers. */
    public Set<String> cases() {
        return cases;
    }

    /** The numbers of what the cases are about. */
    public Set<String> subjects() {
        return subjects;
    }

    /**
     * Deletes rows.
     *
     * @param where a condition, in which {@code :cases} and {@code :subjects} are arrays of text
     * @param more names and values of what else stands in the condition
     */
    public void delete(String table, String where, Object... more) {
        Map<String, Object> named = new HashMap<>(Map.of("cases", cases.toArray(String[]::new), "subjects",
                subjects.toArray(String[]::new)));
        for (int i = 0; i < more.length; i += 2) {
            named.put((String) more[i], more[i + 1]);
        }
        deleted(table, jdbc.sql("delete from " + table + " where " + where).params(named).update());
    }

    /** So many rows of a table were taken away. */
    public void deleted(String table, int count) {
        if (count > 0) {
            rows.merge(table, count, Integer::sum);
        }
    }

    /** So much stays of it, added up with others' of the month. */
    public void stays(LocalDate month, String what, BigDecimal amount, long pieces) {
        sums.add(new Sum(month.withDayOfMonth(1), what, amount, pieces));
    }

    Map<String, Integer> rows() {
        return rows;
    }

    List<Sum> sums() {
        return sums;
    }
}
