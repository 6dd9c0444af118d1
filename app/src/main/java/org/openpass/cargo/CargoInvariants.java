package org.openpass.cargo;

import org.openpass.casework.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger balances. */
@Configuration(proxyBeanMethods = false)
class CargoInvariants {

    @Bean
    Invariant billsBalance(JdbcClient jdbc) {
        return Invariant.of("I6", "A bill's declared packages are the sum of its declarations", () -> jdbc.sql("""
                select count(*) from cargo.consignments c where declared <> (
                    select coalesce(sum(packages), 0) from cargo.reservations r
                    where r.consignment = c.id and r.released_at is null)
                """).query(Long.class).single());
    }
}
