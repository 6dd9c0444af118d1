package org.openpass.declaration;

import org.openpass.casework.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariants of declarations. */
@Configuration(proxyBeanMethods = false)
class DeclarationInvariants {

    @Bean
    Invariant oneCaseEach(JdbcClient jdbc) {
        return Invariant.of("I1", "Every acknowledged document has exactly one case, in the same status", () ->
                jdbc.sql("""
                select (select count(*) from declaration.declarations d where 1 <> (
                            select count(*) from casework.cases c
                            where c.kind = 'import-declaration' and c.subject = d.number and c.status = d.status))
                     + (select count(*) from casework.cases c where kind = 'import-declaration' and not exists (
                            select 1 from declaration.declarations d where d.case_number = c.number))
                """).query(Long.class).single());
    }

    @Bean
    Invariant acceptedIsAssessed(JdbcClient jdbc) {
        return Invariant.of("I3", "Every accepted declaration was assessed and permits removal", () -> jdbc.sql("""
                select count(*) from declaration.declarations d where status = 'ACCEPTED' and (
                    not exists (select 1 from collection.notices n where n.case_number = d.case_number)
                    or not exists (select 1 from cargo.reservations r where r.declaration_number = d.number
                        and r.removal_permitted_at is not null))
                """).query(Long.class).single());
    }

    @Bean
    Invariant onlyItsOwnParties(JdbcClient jdbc) {
        return Invariant.of("I8", "No party but its declarant and its importer sees a declaration's case", () ->
                jdbc.sql("""
                select count(*) from casework.case_parties p join declaration.declarations d using (case_number)
                where p.party_id not in (d.declarant_id, d.importer_id)
                """).query(Long.class).single());
    }
}
