package org.openpass.registration;

import java.util.Set;
import org.openpass.casework.Invariant;
import org.openpass.casework.PartylessKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariants of applications to be registered. */
@Configuration(proxyBeanMethods = false)
class RegistrationInvariants {

    /** Who applies is no party yet. */
    @Bean
    PartylessKinds applicationsBeginWithoutAParty() {
        return () -> Set.of(Application.CASE);
    }

    @Bean
    Invariant oneCaseAnApplication(JdbcClient jdbc) {
        return Invariant.of("I1", "Every application to be registered has exactly one case", () -> jdbc.sql("""
                select (select count(*) from registration.applications a where 1 <> (select count(*) from casework.cases c
                            where c.kind = 'party-registration' and c.subject = a.number and c.number = a.case_number))
                     + (select count(*) from casework.cases c where kind = 'party-registration' and not exists (
                            select 1 from registration.applications a where a.case_number = c.number))
                """).query(Long.class).single());
    }

    @Bean
    Invariant onlyThePartyThatItBecame(JdbcClient jdbc) {
        return Invariant.of("I8", "The party that an application became sees its case, and no other party does", () ->
                jdbc.sql("""
                select count(*) from registration.applications a left join casework.case_parties p using (case_number)
                where p.party_id is distinct from a.party_id
                """).query(Long.class).single());
    }
}
