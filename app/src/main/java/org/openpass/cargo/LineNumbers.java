package org.openpass.cargo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers for lines of sheets and forms that leave theirs out: a bill that the voyage has keeps its own, others get the next that are
 * free, in the order of the rows. Of a voyage one submission is worked on at a time, so no two give the same.
 */
@Component
class LineNumbers {

    private static final String GIVE = """
             update cargo.staged_lines s set line = s.line || jsonb_build_object('%1$s', case when g.n < 10000 then lpad(g.n::text, 4, '0')
                else g.n::text end)
            from g where s.submission = :id and s.number = g.number and g.n is not null
            """;

    private static final String MASTERS = """
            with every as (
                select null::int as number, mbl, case when deleted_at is null and kind in ('MASTER', 'SIMPLE') then msn::text end as own,
                    msn::text as taken from cargo.consignments where mrn = :mrn
                union all select null, null, null, msn::text from cargo.tombstones where mrn = :mrn
                union all select number, line ->> 'mbl', line ->> 'msn', line ->> 'msn' from cargo.staged_lines where submission = :id
                    and line ->> 'kind' in ('MASTER', 'SIMPLE') and coalesce(line ->> 'msn', '0000') ~ '^[0-9]{4}$'),
                known as (select number, mbl, own, min(own) over (partition by mbl) as msn, coalesce(max(taken) over (), '0000') as last,
                    min(number) over (partition by mbl) as first from every),
                g as (select number, coalesce(msn::int, last::int + dense_rank() over (partition by msn is null order by first))::int as n
                    from known where number is not null and own is null and mbl is not null)
            """ + GIVE.formatted("msn");

    private static final String OF_HOUSES = """
            with every as (
                select null::int as number, mbl, msn::text as msn from cargo.consignments where mrn = :mrn and kind = 'MASTER'
                    and deleted_at is null
                union all select case when line ->> 'kind' = 'HOUSE' then number end, line ->> 'mbl',
                    case when line ->> 'kind' = 'MASTER' then line ->> 'msn' end from cargo.staged_lines where submission = :id
                    and (line ->> 'kind' = 'MASTER' and line ->> 'msn' ~ '^[0-9]{4}$' or line ->> 'kind' = 'HOUSE' and line ->> 'msn' is null)),
                g as (select number, n from (select number, min(msn) over (partition by mbl)::int as n from every where mbl is not null) m
                    where number is not null)
            """ + GIVE.formatted("msn");

    private static final String HOUSES = """
            with every as (
                select null::int as number, msn::text as msn, hbl, case when deleted_at is null and kind = 'HOUSE' then hsn::text end as own,
                    hsn::text as taken from cargo.consignments where mrn = :mrn
                union all select null, msn::text, null, null, hsn::text from cargo.tombstones where mrn = :mrn
                union all select number, line ->> 'msn', line ->> 'hbl', line ->> 'hsn', line ->> 'hsn' from cargo.staged_lines
                    where submission = :id and line ->> 'kind' = 'HOUSE' and line ->> 'msn' is not null
                    and coalesce(line ->> 'hsn', '0000') ~ '^[0-9]{4}$'),
                known as (select number, msn, hbl, own, min(own) over (partition by msn, hbl) as hsn,
                    coalesce(max(taken) over (partition by msn), '0000') as last, min(number) over (partition by msn, hbl) as first from every),
                g as (select number, coalesce(hsn::int, last::int + dense_rank() over (partition by msn, hsn is null order by first))::int as n
                    from known where number is not null and own is null and hbl is not null)
            """ + GIVE.formatted("hsn");

    private final JdbcClient jdbc;

    LineNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives them; what has numbers keeps them. */
    void give(Submission submission) {
        ManyRows.meet(jdbc);
        for (String step : new String[] {MASTERS, OF_HOUSES, HOUSES}) {
            jdbc.sql(step).param("id", submission.id()).param("mrn", submission.mrn()).update();
        }
    }
}
