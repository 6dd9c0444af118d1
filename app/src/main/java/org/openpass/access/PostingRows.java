package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.terms.Like;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of postings. A person has one row at most on a day: what comes cuts what stands. */
@Repository
class PostingRows {

    private static final String SELECT = """
            select p.*, a.display_name from access.postings p join access.accounts a on a.username = p.username
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change at a time, until the end of the transaction: who is the last of something is asked of all. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.postings'))").query((rs, n) -> 1).single();
    }

    /** All of a person, in order. */
    List<Posting> of(String username) {
        return jdbc.sql(SELECT + "where p.username = ? order by p.valid_from").param(username)
                .query(PostingRows::posting).list();
    }

    /** All of some people, in order, by user name. */
    Map<String, List<Posting>> of(Collection<String> usernames) {
        return jdbc.sql(SELECT + "where p.username = any(?::text[]) order by p.valid_from")
                .param(usernames.toArray(String[]::new)).query(PostingRows::posting).list().stream()
                .collect(Collectors.groupingBy(Posting::username));
    }

    /**
     * What holds on a day or, where the person is not there yet, first thereafter; by name. Who was never posted is what the
     * account says.
     *
     * @param office null: of all offices
     */
    List<Posting> on(LocalDate day, String office, String text, int most) {
        return jdbc.sql(Seoul.inSql("""
                select * from (
                    select p.username, p.office, p.section, p.national, p.duty, p.roles, p.valid_from, p.valid_to, p.source,
                        p.entered_by, p.entered_at, a.display_name, a.disabled_at
                    from access.postings p join access.accounts a on a.username = p.username
                    where p.valid_from = (select min(n.valid_from) from access.postings n where n.username = p.username
                        and coalesce(n.valid_to, 'infinity') >= :day)
                    union all
                    select a.username, s.office, s.section, s.national, null, s.roles,
                        (a.created_at at time zone 'Asia/Seoul')::date, null, 'account', 'system', a.created_at,
                        a.display_name, a.disabled_at
                    from access.accounts a join access.standing(:day) s on s.username = a.username
                    where a.party_id is null and cardinality(s.roles) > 0
                        and not exists (select 1 from access.postings p where p.username = a.username)) staff
                where disabled_at is null and (:office::text is null or office = :office::text)
                    and (username ilike :within or display_name ilike :within)
                order by display_name, username limit :most
                """)).param("office", office, Types.VARCHAR).param("within", Like.within(text.strip())).param("day", day)
                .param("most", most).query(PostingRows::posting).list();
    }

    /**
     * Makes what the account says of an officer a posting until the day before: who is posted for the first time from Monday
     * goes on until Sunday. What has no office, or no role of customs, is nothing to go on with.
     */
    void takeOver(String username, LocalDate first) {
        jdbc.sql(Seoul.inSql("""
                insert into access.postings (username, office, national, roles, valid_from, source, entered_by, entered_at)
                select a.username, s.office, s.national, s.roles,
                    least((a.created_at at time zone 'Asia/Seoul')::date, :before::date), 'account', 'system', :now
                from access.accounts a join access.standing(:before) s on s.username = a.username
                where a.username = :username and a.party_id is null and cardinality(s.roles) > 0
                    and s.roles <@ array['CLEARANCE_OFFICER', 'INSPECTOR', 'CARGO_OFFICER', 'SUPERVISOR', 'PROCESS_OWNER', 'RISK_ANALYST',
                        'ADMINISTRATOR']
                    and (s.national or s.office is not null or s.roles <@ array['ADMINISTRATOR', 'PROCESS_OWNER', 'RISK_ANALYST'])
                    and not exists (select 1 from access.postings p where p.username = a.username)
                """)).param("before", first.minusDays(1)).param("username", username).param("now", now()).update();
    }

    /** Ends what stands the day before, and takes away what would begin within the days. */
    void cut(String username, LocalDate from, LocalDate until) {
        end(username, from.minusDays(1), from);
        if (until == null) {
            jdbc.sql("delete from access.postings where username = ? and valid_from = ?").params(username, from).update();
        } else {
            jdbc.sql("delete from access.postings where username = ? and valid_from between ? and ? "
                    + "and coalesce(valid_to, 'infinity') <= ?").params(username, from, until, until).update();
            jdbc.sql("update access.postings set valid_from = ? where username = ? and valid_from between ? and ?")
                    .params(until.plusDays(1), username, from, until).update();
        }
    }

    /** Ends what began before a day and reaches to it or beyond. */
    void end(String username, LocalDate lastDay, LocalDate before) {
        jdbc.sql("update access.postings set valid_to = ? where username = ? and valid_from < ? "
                + "and coalesce(valid_to, 'infinity') > ?").params(lastDay, username, before, lastDay).update();
    }

    /** Takes away what has not begun by then. */
    void forgetAfter(String username, LocalDate lastDay) {
        jdbc.sql("delete from access.postings where username = ? and valid_from > ?").params(username, lastDay).update();
    }

    /** Adds it where nothing stands; without a last day it lasts until the next that does. */
    void add(NewPosting p, String source, String by) {
        jdbc.sql("""
                insert into access.postings (username, office, section, national, duty, roles, valid_from, valid_to, source,
                    entered_by, entered_at)
                values (:username, :office, :section, :national, :duty, :roles, :from, coalesce(:until::date,
                    (select min(n.valid_from) - 1 from access.postings n where n.username = :username
                        and n.valid_from > :from)), :source, :by, :now)
                """).param("username", p.username()).param("office", p.office(), Types.CHAR)
                .param("section", p.section(), Types.CHAR).param("national", p.national())
                .param("duty", p.duty(), Types.VARCHAR)
                .param("roles", p.roles().stream().sorted().map(Actor.Role::name).toArray(String[]::new))
                .param("from", p.from()).param("until", p.until(), Types.DATE).param("source", source).param("by", by)
                .param("now", now()).update();
    }

    /** Whose posting began, or had ended, on one of these days. */
    List<String> turned(LocalDate from, LocalDate until) {
        return jdbc.sql("select distinct username from access.postings where valid_from between :from and :until "
                + "or valid_to + 1 between :from and :until order by username").param("from", from).param("until", until)
                .query(String.class).list();
    }

    /** Who is something else on a day than on another before it. */
    List<String> changed(LocalDate before, LocalDate day) {
        return jdbc.sql("""
                select n.username from access.standing(:day) n join access.standing(:before) b on b.username = n.username
                where n.username = any(:turned) and (n.office is distinct from b.office or n.national <> b.national
                    or not (n.roles <@ b.roles and b.roles <@ n.roles)) order by n.username
                """).param("day", day).param("before", before)
                .param("turned", turned(before.plusDays(1), day).toArray(String[]::new)).query(String.class).list();
    }

    /** The days from one on, on which an administrator or a supervisor begins or has ended. */
    Set<LocalDate> turns(LocalDate from) {
        return jdbc.sql("""
                select distinct day from access.postings, unnest(array[valid_from, valid_to + 1]) as day
                where roles && array['ADMINISTRATOR', 'SUPERVISOR'] and day >= :from
                """).param("from", from)
                .query((rs, n) -> rs.getObject(1, LocalDate.class)).set();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    LocalDate today() {
        return Seoul.today(clock);
    }

    private static Posting posting(ResultSet rs, int n) throws SQLException {
        return new Posting(rs.getString("username"), rs.getString("display_name"), rs.getString("office"),
                rs.getString("section"), rs.getBoolean("national"), rs.getString("duty"),
                Arrays.stream((String[]) rs.getArray("roles").getArray()).map(Actor.Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()), rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class), rs.getString("source"), rs.getString("entered_by"),
                rs.getTimestamp("entered_at").toInstant());
    }
}
