package org.openpass.cargo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers for lines of sheets and forms that leave theirs out: a bill that the voyage has keeps its own, others get the next that are
 * free, in the order of the rows. Of a voyage one submission is worked on at a time, so no two give the same.
 */
@Component
class LineNumbers {

    private static final String PLACES = "case when %1$s < 10000 then lpad((%1$s)::text, 4, '0') else (%1$s)::text end";
    private static final String GIVE = " update cargo.staged_lines s set line = s.line || jsonb_build_object('%1$s', g.%1$s) from g "
            + "where s.submission = :id and s.number = g.number and g.%1$s is not null";

    private static final String MASTERS = """
            with l as (select number, line ->> 'mbl' as mbl from cargo.staged_lines where submission = :id
                    and line ->> 'kind' in ('MASTER', 'SIMPLE') and line ->> 'msn' is null and line ->> 'mbl' is not null),
                known as (select mbl, min(msn) as msn from cargo.consignments where mrn = :mrn and kind in ('MASTER', 'SIMPLE')
                    and deleted_at is null group by mbl),
                last as (select greatest('0000', (select max(msn) from cargo.consignments where mrn = :mrn),
                    (select max(msn) from cargo.tombstones where mrn = :mrn), (select max(line ->> 'msn') from cargo.staged_lines
                        where submission = :id and line ->> 'msn' ~ '^[0-9]{4}$'))::int as n),
                fresh as (select mbl, last.n + row_number() over (order by min(number)) as n from l cross join last
                    where not exists (select 1 from known where known.mbl = l.mbl) group by mbl, last.n),
                g as (select l.number, coalesce(known.msn, %s) as msn from l left join known on known.mbl = l.mbl
                    left join fresh on fresh.mbl = l.mbl)
            """.formatted(PLACES.formatted("fresh.n")) + GIVE.formatted("msn");

    private static final String OF_HOUSES = """
            with masters as (select line ->> 'mbl' as mbl, min(line ->> 'msn') as msn from cargo.staged_lines where submission = :id
                    and line ->> 'kind' = 'MASTER' and line ->> 'msn' is not null group by 1),
                known as (select mbl, min(msn) as msn from cargo.consignments where mrn = :mrn and kind = 'MASTER'
                    and deleted_at is null group by mbl),
                g as (select s.number, coalesce(m.msn, k.msn) as msn from cargo.staged_lines s
                    left join masters m on m.mbl = s.line ->> 'mbl' left join known k on k.mbl = s.line ->> 'mbl'
                    where s.submission = :id and s.line ->> 'kind' = 'HOUSE' and s.line ->> 'msn' is null)
            """ + GIVE.formatted("msn");

    private static final String HOUSES = """
            with l as (select number, line ->> 'msn' as msn, line ->> 'hbl' as hbl from cargo.staged_lines where submission = :id
                    and line ->> 'kind' = 'HOUSE' and line ->> 'msn' is not null and line ->> 'hbl' is not null and line ->> 'hsn' is null),
                known as (select msn, hbl, min(hsn) as hsn from cargo.consignments where mrn = :mrn and kind = 'HOUSE'
                    and deleted_at is null group by msn, hbl),
                taken as (select msn, max(hsn)::int as n from (
                        select msn::text, hsn::text from cargo.consignments where mrn = :mrn
                        union all select msn, hsn from cargo.tombstones where mrn = :mrn
                        union all select line ->> 'msn', line ->> 'hsn' from cargo.staged_lines where submission = :id
                            and line ->> 'hsn' ~ '^[0-9]{4}$') every group by msn),
                fresh as (select l.msn, l.hbl, coalesce(taken.n, 0) + row_number() over (partition by l.msn order by min(number)) as n
                    from l left join taken on taken.msn = l.msn where not exists (select 1 from known where known.msn = l.msn
                        and known.hbl = l.hbl) group by l.msn, l.hbl, taken.n),
                g as (select l.number, coalesce(known.hsn, %s) as hsn from l
                    left join known on known.msn = l.msn and known.hbl = l.hbl
                    left join fresh on fresh.msn = l.msn and fresh.hbl = l.hbl)
            """.formatted(PLACES.formatted("fresh.n")) + GIVE.formatted("hsn");

    private final JdbcClient jdbc;

    LineNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives them; what has numbers keeps them. */
    void give(Submission submission) {
        for (String step : new String[] {MASTERS, OF_HOUSES, HOUSES}) {
            jdbc.sql(step).param("id", submission.id()).param("mrn", submission.mrn()).update();
        }
    }
}
