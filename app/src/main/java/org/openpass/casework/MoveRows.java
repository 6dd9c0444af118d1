package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deadlines that outages and days off move, in PostgreSQL, and the moves that stand. A batch takes its cases and deadlines together
 * and passes over those that somebody else has just now: it never waits, so it is in nobody's way. They come next time.
 */
@Component
class MoveRows {

    /** A deadline with what it was set to before anything moved it. */
    record Row(String caseNumber, String kind, int round, Instant due, Instant base, String office,
            Deadlines.Bearer bearer) {
    }

    /** A move of it that stands. */
    record Move(Row row, String cause, Instant before, Instant after) {
    }

    private static final String ROW = """
            select d.case_number, d.kind, d.round, d.due_at, d.bearer, c.office, coalesce((select m.due_before
                    from casework.deadline_moves m where (m.case_number, m.kind, m.round) = (d.case_number, d.kind, d.round)
                    and m.undone_at is null and m.superseded_at is null order by m.id limit 1), d.due_at) as base
            """;
    /** Open ones, and lapsed ones whose lapse is taken back; what was done is not due any more. */
    static final String FALLEN = """
            from casework.deadlines d join casework.cases c on c.number = d.case_number
            where (d.due_at > :from and d.due_at <= :end and d.met_at is null and d.lapsed_at is null
                or d.due_at > :from and d.due_at <= :end and d.met_at is null and d.lapsed_at >= :from
                    and d.kind = any(:revocable))
            and (:kinds::text[] is null or d.kind = any(:kinds::text[]))
            and (:offices::text[] is null or c.office = any(:offices::text[]))
            """;
    private static final String ENDING = """
            from casework.deadlines d join casework.cases c on c.number = d.case_number
            where d.due_at > :after and d.due_at <= :end and d.met_at is null and d.lapsed_at is null
            """;
    private static final String MOVED = """
            from casework.deadline_moves own join casework.deadlines d using (case_number, kind, round)
            join casework.cases c on c.number = d.case_number
            where own.cause = :cause and own.undone_at is null and own.superseded_at is null
            and d.met_at is null and d.lapsed_at is null
            """;
    private static final String BATCH = "order by d.case_number, d.kind, d.round limit :most "
            + "for no key update of d, c skip locked";

    private final JdbcClient jdbc;
    private final String[] revocable;

    MoveRows(JdbcClient jdbc, ObjectProvider<RevocableLapse> revocable) {
        this.jdbc = jdbc;
        this.revocable = revocable.stream().map(RevocableLapse::kind).toArray(String[]::new);
    }

    /** Kinds whose lapse is taken back. */
    String[] revocable() {
        return revocable;
    }

    /** The next that fall in the outage, locked. */
    List<Row> fallen(Outage outage, int most) {
        return fallen(outage, ROW + FALLEN + BATCH).param("most", most).query(MoveRows::row).list();
    }

    boolean anyFallen(Outage outage) {
        return fallen(outage, "select exists (select 1 " + FALLEN + ")").query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec fallen(Outage outage, String sql) {
        return jdbc.sql(sql).param("from", Timestamp.from(outage.from()))
                .param("end", Timestamp.from(Outage.end(outage.until()))).param("revocable", revocable)
                .param("kinds", OutageRows.array(outage.kinds())).param("offices", OutageRows.array(outage.offices()));
    }

    /** The next that are due on a day, locked. */
    List<Row> ending(LocalDate day, int most) {
        return ending(day, ROW + ENDING + BATCH).param("most", most).query(MoveRows::row).list();
    }

    boolean anyEnding(LocalDate day) {
        return ending(day, "select exists (select 1 " + ENDING + ")").query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec ending(LocalDate day, String sql) {
        return jdbc.sql(sql).param("after", Timestamp.from(Seoul.after(day.minusDays(1))))
                .param("end", Timestamp.from(Seoul.after(day)));
    }

    /** The next that the cause moved and that are still open, locked. */
    List<Row> moved(String cause, int most) {
        return jdbc.sql(ROW + MOVED + BATCH).param("cause", cause).param("most", most).query(MoveRows::row)
                .list();
    }

    boolean anyMoved(String cause) {
        return jdbc.sql("select exists (select 1 " + MOVED + ")").param("cause", cause).query(Boolean.class)
                .single();
    }

    /** Sets them anew; a lapse is taken back. */
    void due(List<Row> rows, List<Instant> due) {
        jdbc.sql("""
                update casework.deadlines d set due_at = n.due, moves = d.moves + (d.due_at <> n.due)::int, lapsed_at = null
                from unnest(?::text[], ?::text[], ?::int[], ?::text[]::timestamptz[]) as n (case_number, kind, round, due)
                where (d.case_number, d.kind, d.round) = (n.case_number, n.kind, n.round) and d.met_at is null
                """).params(texts(rows, Row::caseNumber), texts(rows, Row::kind), rounds(rows),
                texts(due, Instant::toString)).update();
    }

    /** No move of before counts any more: those of the cause, if there is one, are undone, the others superseded. */
    void supersede(List<Row> rows, String undone, Instant now) {
        jdbc.sql("""
                update casework.deadline_moves m set
                    undone_at = case when m.cause = ?::text then ?::timestamptz end,
                    superseded_at = case when m.cause is distinct from ?::text then ?::timestamptz end
                from unnest(?::text[], ?::text[], ?::int[]) as n (case_number, kind, round)
                where (m.case_number, m.kind, m.round) = (n.case_number, n.kind, n.round)
                    and m.undone_at is null and m.superseded_at is null
                """).params(undone, Timestamp.from(now), undone, Timestamp.from(now), texts(rows, Row::caseNumber),
                texts(rows, Row::kind), rounds(rows)).update();
    }

    void keep(List<Move> moves, Instant now) {
        jdbc.sql("""
                insert into casework.deadline_moves (cause, case_number, kind, round, due_before, due_after, moved_at)
                select n.*, ?::timestamptz from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[]::timestamptz[],
                    ?::text[]::timestamptz[]) as n
                """).params(Timestamp.from(now), texts(moves, Move::cause), texts(moves, m -> m.row().caseNumber()),
                texts(moves, m -> m.row().kind()), rounds(moves.stream().map(Move::row).toList()),
                texts(moves, m -> m.before().toString()), texts(moves, m -> m.after().toString())).update();
    }

    private static <T> String[] texts(Collection<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] rounds(List<Row> rows) {
        return rows.stream().map(Row::round).toArray(Integer[]::new);
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(rs.getString("case_number"), rs.getString("kind"), rs.getInt("round"),
                Cases.instant(rs, "due_at"), Cases.instant(rs, "base"), rs.getString("office"),
                Deadlines.Bearer.valueOf(rs.getString("bearer")));
    }
}
