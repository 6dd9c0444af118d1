package org.openpass.risk;

import org.openpass.access.PartiesMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of two parties that become one the graver grade counts; when they are two again, the grade of before, unless somebody has
 * graded it since. Whether it is an authorised economic operator stays.
 */
@Component
class MergedGrades {

    private final JdbcClient jdbc;

    MergedGrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void merged(PartiesMerged event) {
        if (event.undone()) {
            giveBack(event);
        } else {
            take(event);
        }
    }

    /** A party without a grade is of medium risk. */
    private void take(PartiesMerged event) {
        int graver = jdbc.sql("""
                with two as (select p.id, coalesce(g.grade, 'MEDIUM') as grade, g.grade as given, g.aeo, g.reason,
                        array_position(array['LOW', 'MEDIUM', 'HIGH'], coalesce(g.grade, 'MEDIUM')) as weight
                    from unnest(array[:from, :into]::bigint[]) as p (id) left join risk.party_grades g on g.party_id = p.id)
                insert into risk.merged_grades (from_party, into_party, grade, aeo, reason, given)
                select :from, :into, i.given, i.aeo, i.reason, f.grade from two f join two i on i.id = :into
                where f.id = :from and f.weight > i.weight
                on conflict (from_party, into_party) do update set grade = excluded.grade, aeo = excluded.aeo,
                    reason = excluded.reason, given = excluded.given
                """).param("from", event.from()).param("into", event.into()).update();
        if (graver > 0) {
            jdbc.sql("""
                    insert into risk.party_grades (party_id, grade, aeo, reason)
                    select into_party, given, coalesce(aeo, false), 'Of party ' || from_party || ', which was merged into it'
                    from risk.merged_grades where from_party = :from and into_party = :into
                    on conflict (party_id) do update set grade = excluded.grade, reason = excluded.reason
                    """).param("from", event.from()).param("into", event.into()).update();
        }
    }

    private void giveBack(PartiesMerged event) {
        jdbc.sql("""
                with was as (delete from risk.merged_grades where from_party = :from and into_party = :into returning *),
                none as (delete from risk.party_grades g using was where was.grade is null and g.party_id = was.into_party
                    and g.grade = was.given)
                update risk.party_grades g set grade = was.grade, reason = was.reason from was
                where was.grade is not null and g.party_id = was.into_party and g.grade = was.given
                """).param("from", event.from()).param("into", event.into()).update();
    }
}
