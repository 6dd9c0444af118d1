package org.openpass.cargo;

import org.openpass.casework.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees goods has a reason to. */
@Configuration(proxyBeanMethods = false)
class CargoSightInvariant {

    @Bean
    Invariant everyPartHasAGround(JdbcClient jdbc) {
        return Invariant.of("I8", "Nobody has a part in goods without a manifest's line, a carry-in or a declaration that says so", () ->
                jdbc.sql("""
                        select count(*) from cargo.consignment_parties p join cargo.consignments c on c.id = p.consignment
                        where case p.part
                            when 'OPERATOR' then not exists (select 1 from cargo.events e where e.consignment = c.id and e.packages_in > 0)
                            when 'DECLARANT' then not exists (select 1 from cargo.reservations r where r.consignment = c.id)
                                and not exists (select 1 from cargo.events e where e.consignment = c.id and e.declaration is not null)
                            when 'IMPORTER' then not exists (select 1 from cargo.reservations r where r.consignment = c.id)
                                and not exists (select 1 from cargo.events e where e.consignment = c.id and e.declaration is not null)
                            when 'TRANSPORTER' then not exists (select 1 from cargo.events e where e.consignment = c.id
                                and e.case_number is not null)
                            else c.mrn is null end
                        """).query(Long.class).single());
    }
}
