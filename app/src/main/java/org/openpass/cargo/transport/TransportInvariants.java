package org.openpass.cargo.transport;

import org.openpass.casework.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What transports say of their goods and what the ledger says agree. */
@Configuration(proxyBeanMethods = false)
class TransportInvariants {

    @Bean
    Invariant transportsAreUnderWay(JdbcClient jdbc) {
        return Invariant.of("I10", "What an open transport has on its way is under way in the ledger, and what is over has nothing there",
                () -> jdbc.sql("""
                        select count(*) from (select t.consignment, sum(t.gone - t.arrived) filter (where t.outcome is null) as open,
                                bool_and(t.outcome is not null) as over from cargo.transports t group by t.consignment) t
                            cross join lateral (select coalesce(sum(e.transit), 0) as way, coalesce(sum(e.transit) filter (where e.kind = 'OUT'
                                and not exists (select 1 from cargo.transports x where x.number = e.basis)), 0) as other
                                from cargo.events e where e.consignment = t.consignment) e
                            where coalesce(t.open, 0) > e.way or t.over and e.way > e.other
                        """).query(Long.class).single());
    }
}
