package org.openpass.cargo;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The packages of a declaration go with it from its bill of lading, so that what is left there to be declared stays the same;
 * a bill of which nothing is left goes, too.
 */
@Component
class ForgetsReservations implements Forgets {

    private final JdbcClient jdbc;

    ForgetsReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void forget(Forgetting record) {
        String[] declarations = record.subjects().toArray(String[]::new);
        Long[] consignments = jdbc.sql("select id from cargo.consignments where id in (select consignment "
                + "from cargo.reservations where declaration_number = any(?::text[])) order by id for update")
                .param(declarations).query(Long.class).list().toArray(Long[]::new);
        jdbc.sql("""
                update cargo.consignments c set declared = declared - gone.packages, packages = c.packages - gone.packages
                from (select consignment, sum(packages)::int as packages from cargo.reservations
                    where declaration_number = any(?::text[]) and released_at is null group by consignment) gone
                where c.id = gone.consignment
                """).param(declarations).update();
        record.delete("cargo.reservations", "declaration_number = any(:subjects)");
        record.delete("cargo.consignments", "id = any(:consignments) and packages = 0 and not exists (select 1 "
                + "from cargo.reservations r where r.consignment = consignments.id)", "consignments", consignments);
    }
}
