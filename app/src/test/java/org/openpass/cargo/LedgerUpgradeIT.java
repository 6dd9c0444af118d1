package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Invariant;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation that has bills of before becomes one with a ledger, and nothing is lost. */
@OpenPassTest
class LedgerUpgradeIT {

    private static final String MIGRATIONS = "db/migration/cargo/";

    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate template;
    @Autowired
    JdbcClient jdbc;

    /** In a schema of its own, which nobody else sees, since its transaction ends as if it had not been. */
    @Test
    void billsInEveryStateGoOn() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            template.execute("alter schema cargo rename to cargo_of_today; create schema cargo");
            run(MIGRATIONS + "V1__cargo.sql", MIGRATIONS + "V2__carried_out.sql", MIGRATIONS + "V3__bills_by_cargo_number.sql",
                    "cargo/bills-of-v3.sql");
            List<Map<String, Object>> before = rows("cargo.bills b left join cargo.reservations r using (bill_number)");

            run(MIGRATIONS + "V4__ledger.sql");

            assertThat(rows("cargo.consignments b left join cargo.reservations r on r.consignment = b.id")).hasSizeGreaterThan(300)
                    .isEqualTo(before);
            run(MIGRATIONS + "V16__transshipments.sql");
            mustBalance();
        });
    }

    private void mustBalance() {
        CargoInvariants all = new CargoInvariants();
        assertThat(Stream.of(all.billsBalance(jdbc), all.stockBalances(jdbc), all.nothingIsLostOnTheWay(jdbc), all.declaredIsThere(jdbc),
                all.whatLeftWasThere(jdbc)).filter(i -> i.violations() > 0).map(Invariant::sentence)).isEmpty();
        assertThat(count("select count(*) from cargo.consignments c where packages <> (select coalesce(sum(s.packages), 0) from cargo.stock s "
                + "where s.consignment = c.id) + (select coalesce(sum(r.packages), 0) from cargo.reservations r where r.consignment = c.id "
                + "and r.carried_out_at is not null)")).as("what has not left lies there").isZero();
        assertThat(jdbc.sql("select distinct status from cargo.consignments").query(String.class).list())
                .containsExactlyInAnyOrder("RECORDED", "PARTLY_OUT", "CARRIED_OUT");
        assertThat(count("select count(*) from cargo.consignments c join cargo.events e on e.id = c.status_event where e.kind <> case "
                + "when c.status = 'CARRIED_OUT' then 'OUT' else c.clearance end")).as("its progress is that of its newest event").isZero();
    }

    private List<Map<String, Object>> rows(String from) {
        return jdbc.sql("select b.bill_number, b.cargo_number, b.packages, b.declared, b.source, r.declaration_number, r.packages as taken, "
                + "r.reserved_at, r.removal_permitted_at, r.released_at, r.carried_out_at from " + from
                + " order by b.bill_number, r.declaration_number").query().listOfRows();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void run(String... files) {
        for (String file : files) {
            try {
                template.execute(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
