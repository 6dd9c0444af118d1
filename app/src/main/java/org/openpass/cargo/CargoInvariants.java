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
        return Invariant.of("I6", "A consignment's declared packages are the sum of its declarations", () -> jdbc.sql("""
                select count(*) from cargo.consignments c where declared <> (
                    select coalesce(sum(packages), 0) from cargo.reservations r
                    where r.consignment = c.id and r.released_at is null)
                    -- What leaves for abroad again is declared, too.
                    + (select coalesce(sum(claimed), 0) from cargo.transshipments t where t.consignment = c.id)
                """).query(Long.class).single());
    }

    @Bean
    Invariant stockBalances(JdbcClient jdbc) {
        return Invariant.of("I10", "Packages and weight in are what went out and is in stock, for every consignment and place", () -> jdbc.sql("""
                select count(*) from (select consignment, place, sum(packages_in) - sum(packages_out) as packages,
                        sum(weight_in) - sum(weight_out) as weight from cargo.events
                    where consignment is not null and place is not null group by consignment, place) e
                full join cargo.stock s on s.consignment = e.consignment and s.place = e.place
                where coalesce(e.packages, 0) <> coalesce(s.packages, 0) or coalesce(e.weight, 0) <> coalesce(s.weight, 0)
                """).query(Long.class).single());
    }

    @Bean
    Invariant nothingIsLostOnTheWay(JdbcClient jdbc) {
        return Invariant.of("I10", "No more arrives from between two places than set out", () -> jdbc.sql("""
                select count(*) from (select 1 from cargo.events where transit <> 0 group by consignment having sum(transit) < 0) e
                """).query(Long.class).single());
    }

    @Bean
    Invariant declaredIsThere(JdbcClient jdbc) {
        return Invariant.of("I10", "Declared is within what is expected or came in", () -> jdbc.sql("""
                select count(*) from cargo.consignments c where declared > packages
                    and declared > (select coalesce(sum(packages_in), 0) from cargo.events e where e.consignment = c.id)
                """).query(Long.class).single());
    }

    @Bean
    Invariant whatLeftWasThere(JdbcClient jdbc) {
        return Invariant.of("I10", "What declarations carried out has left the places where it lay", () -> jdbc.sql("""
                select count(*) from (select consignment, sum(carried_out) as packages from cargo.reservations
                    where carried_out > 0 group by consignment) r
                where r.packages > (select coalesce(sum(packages_out), 0) from cargo.events e where e.consignment = r.consignment)
                """).query(Long.class).single());
    }
}
