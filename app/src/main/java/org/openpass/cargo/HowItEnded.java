package org.openpass.cargo;

/** How a consignment ended of which all has left, as a part of statements. */
final class HowItEnded {

    private HowItEnded() {
    }

    /**
     * What the last of it left by: SOLD, TRANSSHIPPED, RETURNED, or null: by something else. A sale, a transshipment and a return are told by
     * events of their own, before or after the goods leave, and name the number by which they do; also where more was expected then.
     *
     * @param consignment what gives its id
     * @param way what gives by which number the last of it left in this very statement; null: nothing did
     * @param back what gives the ids of events that this very statement takes back
     */
    static String of(String consignment, String way, String back) {
        return """
                (select x.kind from cargo.events x where x.consignment = %1$s and x.kind in ('SOLD', 'TRANSSHIPPED', 'RETURNED')
                    and x.document = coalesce(%2$s, (select coalesce(o.basis, '') from cargo.events o where o.consignment = %1$s
                        and o.packages_out > 0 and o.transit = 0 and o.id <> all(%3$s)
                        and not exists (select 1 from cargo.events b where b.takes_back = o.id)
                        order by o.processed_at desc, o.id desc limit 1)) limit 1)""".formatted(consignment, way, back);
    }
}
