package org.openpass.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.openpass.audittrail.OddLook.Why;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The monthly review of looks, which the standard of safety measures asks for (own reading, to be confirmed): each office's
 * is signed once. Whoever asks: the caller says which offices' may be read.
 */
@Component
public class LookReviews {

    /** So many looks of one account in an hour are more than reading. */
    static final int MANY_IN_AN_HOUR = 60;

    private static final String OF_MONTH = "l.at >= ? and l.at < ?";
    private static final String REVIEWS = """
            select coalesce(r.month, ?) as month, coalesce(r.office, m.office) as office, coalesce(r.looks, m.looks) as looks,
                r.reviewed_by, r.reviewed_at, r.found
            from (select l.office, count(*) as looks from audittrail.looks l where l.at >= ? and l.at < ? group by l.office) m
                full join (select * from audittrail.look_reviews where month = ?) r on r.office = m.office
            """;
    /** Of a list that was taken as a file, one look stands for all: it has one account, moment and work. */
    private static final String ODD = Seoul.inSql("""
            with own as materialized (
                select a.username, unnest(array[c.number, c.subject]) as subject from access.accounts a
                    join access.parties t on t.name = a.display_name
                    join casework.case_parties p on p.party_id = t.id join casework.cases c on c.number = p.case_number
                where a.party_id is null),
            looked as (
                select l.*, l.how = 'DOWNLOAD' as taken,
                    count(*) filter (where l.how <> 'DOWNLOAD') over (partition by l.account, date_trunc('hour', l.at)) as in_hour,
                    row_number() over (partition by l.account, l.at, l.work, l.how order by l.id) as nth
                from audittrail.looks l where l.at >= ? and l.at < ? and l.office = ?),
            odd as (
                select l.*, extract(hour from l.at at time zone 'Asia/Seoul') not between 6 and 21 as night,
                    l.in_hour > ? and not l.taken as many, l.across and l.task_key is null as no_task,
                    exists (select 1 from own where own.username = l.account and own.subject = l.subject) as own_name
                from looked l)
            select %s, l.night, l.many, l.no_task, l.taken, l.own_name from odd l
            where (l.night or l.many or l.no_task or l.taken or l.own_name) and (not l.taken or l.nth = 1 or l.own_name)
            order by 3 * l.own_name::int + l.night::int + l.many::int + l.no_task::int + l.taken::int desc, l.at desc, l.id desc
            limit ?
            """.formatted(Looks.COLUMNS));

    private final JdbcClient jdbc;
    private final Clock clock;

    LookReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last month that is over, which is the one to be reviewed. */
    public YearMonth last() {
        return YearMonth.from(Seoul.today(clock)).minusMonths(1);
    }

    /** The offices of whose people there are looks in the month, or a review. */
    public List<LookReview> of(YearMonth month) {
        return jdbc.sql(REVIEWS + " order by office").params(month.atDay(1), begin(month), end(month), month.atDay(1))
                .query(LookReviews::review).list();
    }

    /** The looks that are to be read first, the oddest first. */
    public List<OddLook> odd(YearMonth month, String office, int most) {
        return jdbc.sql(ODD).params(begin(month), end(month), office, MANY_IN_AN_HOUR, most).query(LookReviews::odd).list();
    }

    /** Signs the month of the office; false when it has been signed before, which stays as it is. */
    public boolean sign(YearMonth month, String office, String found, String by) {
        return jdbc.sql("insert into audittrail.look_reviews (month, office, reviewed_by, reviewed_at, looks, found) "
                + "select ?, ?, ?, cast(? as timestamptz), count(*), ? from audittrail.looks l where " + OF_MONTH
                + " and l.office = ? on conflict do nothing").params(month.atDay(1), office, by,
                Timestamp.from(clock.instant()), found, begin(month), end(month), office).update() > 0;
    }

    private static Timestamp begin(YearMonth month) {
        return Timestamp.from(Seoul.after(month.atDay(1).minusDays(1)));
    }

    private static Timestamp end(YearMonth month) {
        return Timestamp.from(Seoul.after(month.atEndOfMonth()));
    }

    private static LookReview review(ResultSet rs, int n) throws SQLException {
        Timestamp at = rs.getTimestamp("reviewed_at");
        return new LookReview(YearMonth.from(rs.getObject("month", LocalDate.class)), rs.getString("office"), rs.getInt("looks"),
                rs.getString("reviewed_by"), at == null ? null : at.toInstant(), rs.getString("found"));
    }

    private static OddLook odd(ResultSet rs, int n) throws SQLException {
        EnumSet<Why> why = EnumSet.noneOf(Why.class);
        for (Why each : Why.values()) {
            if (rs.getBoolean(column(each))) {
                why.add(each);
            }
        }
        return new OddLook(Looks.look(rs, n), why);
    }

    private static String column(Why why) {
        return switch (why) {
            case OWN_NAME -> "own_name";
            case NO_TASK -> "no_task";
            case MANY -> "many";
            case NIGHT -> "night";
            case DOWNLOAD -> "taken";
        };
    }
}
