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
        String[] bills = jdbc.sql("select bill_number from cargo.bills where bill_number in (select bill_number "
                + "from cargo.reservations where declaration_number = any(?::text[])) order by bill_number for update")
                .param(declarations).query(String.class).list().toArray(String[]::new);
        jdbc.sql("""
                update cargo.bills b set declared = declared - gone.packages, packages = b.packages - gone.packages
                from (select bill_number, sum(packages)::int as packages from cargo.reservations
                    where declaration_number = any(?::text[]) and released_at is null group by bill_number) gone
                where b.bill_number = gone.bill_number
                """).param(declarations).update();
        record.delete("cargo.reservations", "declaration_number = any(:subjects)");
        record.delete("cargo.bills", "bill_number = any(:bills) and packages = 0 and not exists (select 1 "
                + "from cargo.reservations r where r.bill_number = bills.bill_number)", "bills", bills);
    }
}
