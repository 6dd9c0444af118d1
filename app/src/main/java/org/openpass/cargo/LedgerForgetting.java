package org.openpass.cargo;

import org.openpass.casework.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the events of declarations out of the ledger when the time has passed for which they are kept. What they carried out is taken
 * from what came in by one event for each place: the balance of every place stays, and no declaration is named any more.
 */
@Component
class LedgerForgetting {

    private final JdbcClient jdbc;

    LedgerForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The consignments are locked, and the declarations have their reservations yet. */
    void forget(String[] declarations, Long[] consignments, Forgetting record) {
        jdbc.sql("""
                with theirs as (select * from cargo.events where consignment = any(:consignments) and (declaration = any(:declarations)
                        or takes_back in (select id from cargo.events where declaration = any(:declarations)))),
                -- What was recorded and never reported as carried out is not there any more either; what has a place since lies there.
                unseen as (select r.consignment, least(sum(r.packages - r.carried_out), coalesce(max(s.packages), 0)) as packages
                    from cargo.reservations r
                    join cargo.consignments c on c.id = r.consignment and c.kind = 'RECORDED'
                    left join cargo.stock s on s.consignment = c.id and s.place = ''
                    where r.declaration_number = any(:declarations) and r.released_at is null group by r.consignment),
                less as (update cargo.stock s set packages = s.packages - unseen.packages from unseen
                    where s.consignment = unseen.consignment and s.place = ''),
                moved as (select consignment, place, sum(packages) as packages, sum(weight) as weight, sum(transit) as transit from (
                        select consignment, place, packages_in - packages_out as packages, weight_in - weight_out as weight, transit
                        from theirs where packages_in <> 0 or packages_out <> 0 or transit <> 0
                        union all select consignment, '', -packages, 0, 0 from unseen) m group by consignment, place)
                insert into cargo.events (consignment, kind, effect_key, processed_at, place, packages_in, weight_in, transit, actor)
                select consignment, 'RECORDED', 'cleared:' || consignment || ':' || nextval('cargo.event_serials'), now(), place, packages,
                    weight, transit, 'retention'
                from moved where packages <> 0 or transit <> 0 order by consignment, place
                """).param("consignments", consignments).param("declarations", declarations).update();
        record.delete("cargo.events", "consignment = any(:consignments) and (declaration = any(:subjects) or takes_back in "
                + "(select id from cargo.events where declaration = any(:subjects)))", "consignments", consignments);
        jdbc.sql("""
                update cargo.consignments c set status_event = (select e.id from cargo.events e where e.consignment = c.id
                        and e.kind = any(:shown) and (e.kind not in ('OUT', 'TRANSSHIPPED', 'RETURNED') or not exists (
                            select 1 from cargo.stock s where s.consignment = c.id and s.packages > 0)) and not exists (
                            select 1 from cargo.events x where x.takes_back = e.id)
                        order by e.processed_at desc, e.id desc limit 1),
                    clearance = (select case when r.removal_permitted_at is null then 'DECLARED' else 'ACCEPTED' end
                        from cargo.reservations r where r.consignment = c.id and r.declaration_number <> all(:declarations)
                            and r.released_at is null order by r.reserved_at desc limit 1)
                where c.id = any(:consignments)
                """).param("shown", EventKind.allShown()).param("declarations", declarations).param("consignments", consignments).update();
    }
}
