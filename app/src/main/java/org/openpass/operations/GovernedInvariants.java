package org.openpass.operations;

import org.openpass.casework.Invariant;
import org.openpass.release.GovernedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds of every table that two people change; stated here, since releases know no cases. */
@Configuration(proxyBeanMethods = false)
class GovernedInvariants {

    @Bean
    Invariant oneRowOfAKeyOnADay(GovernedTables tables) {
        return Invariant.of("I6", "No two rows of one key of a governed table hold on one day", tables::overlaps);
    }
}
