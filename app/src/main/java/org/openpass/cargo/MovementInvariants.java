package org.openpass.cargo;

import org.openpass.casework.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators reported and what the ledger says agree. */
@Configuration(proxyBeanMethods = false)
class MovementInvariants {

    @Bean
    Invariant reportsStandInTheLedger(JdbcClient jdbc) {
        return Invariant.of("I10", "A report of a carry-in or carry-out stands in the ledger when it was taken, and only then", () -> jdbc.sql("""
                select count(*) from cargo.reports r where way <> 'TAKE_BACK' and (state = 'TAKEN') <> exists (
                    select 1 from cargo.events e where e.effect_key = case way when 'IN' then 'in:' else 'out:' end || r.number)
                """).query(Long.class).single());
    }
}
