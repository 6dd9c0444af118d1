package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Stock;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A declaration goes out of the ledger and leaves each place its balance; a manifest goes when nothing of it is anywhere. */
@OpenPassTest
class CargoForgottenIT {

    private static final String MRN = "26ZZ999901I";
    private static final String CASE = "MF26-FORGOTTEN";
    private static final String DECLARATION = "FORGOTTEN26000001";
    private static final String PLACE = "02002079";

    @Autowired
    List<Forgets> forgets;
    @Autowired
    List<ForgetsCaseless> caseless;
    @Autowired
    Retention preview;
    @Autowired
    List<KeepsCases> keeps;
    @Autowired
    List<Invariant> invariants;
    @Autowired
    Ledger ledger;
    @Autowired
    CargoApi cargo;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @Test
    void aDeclarationOfAHouse() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            retention();
            long house = house();
            append(Entry.of(house, EventKind.IN, "in:forgotten", clock.instant(), "test").in(PLACE, 100, null));
            assertThat(cargo.reserve(new CargoApi.Claim(MRN + "00010001", DECLARATION, null, 60, "Kim")))
                    .isInstanceOf(CargoApi.Claimed.Reserved.class);
            cargo.permitRemoval(DECLARATION);
            cargo.carriedOut(DECLARATION);

            forget(Set.of(), Set.of(DECLARATION));

            assertThat(jdbc.sql("select count(*) from cargo.events e where e::text like '%' || ? || '%'").param(DECLARATION)
                    .query(Long.class).single()).isZero();
            assertThat(jdbc.sql("select packages || ' ' || declared || ' ' || coalesce(clearance, '-') from cargo.consignments where id = ?").param(house)
                    .query(String.class).single()).as("nothing can be declared twice").isEqualTo("40 0 -");
            assertThat(ledger.at(house)).extracting(Stock::packages).containsExactly(40);
            assertThat(broken()).isEmpty();

            assertThat(kept()).as("goods lie there").isTrue();
            append(Entry.of(house, EventKind.OUT, "out:forgotten", clock.instant(), "test").out(PLACE, 40, null));
            assertThat(kept()).isFalse();
            jdbc.sql("insert into cargo.watches (party_id, consignment, made_by, made_at) values (1, ?, 'kim', now())").param(house).update();
            forget(Set.of(CASE), Set.of(MRN));
            assertThat(jdbc.sql("select (select count(*) from cargo.voyages where mrn = :mrn) + (select count(*) from cargo.consignments "
                    + "where mrn = :mrn) + (select count(*) from cargo.events where consignment = :id or mrn = :mrn) + (select count(*) "
                    + "from cargo.stock where consignment = :id)").param("mrn", MRN).param("id", house).query(Long.class).single()).isZero();
            assertThat(broken()).isEmpty();
        });
    }

    @Test
    void aVoyageWithoutACase() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            retention();
            long house = house();
            Instant before = clock.instant().minus(Duration.ofDays(3 * 366));
            append(Entry.of(house, EventKind.IN, "in:forgotten", before, "test").in(PLACE, 100, null));
            jdbc.sql("update cargo.voyages set case_number = null, arrived_at = now() where mrn = ?").param(MRN).update();
            assertThat(voyages()).as("it arrived of late").isOne();
            jdbc.sql("update cargo.voyages set arrived_at = ? where mrn = ?").params(Timestamp.from(before), MRN).update();
            assertThat(voyages()).as("goods lie there").isOne();
            long due = due();
            append(Entry.of(house, EventKind.OUT, "out:forgotten", before, "test").out(PLACE, 100, null));
            assertThat(due()).as("what goes is told before").isEqualTo(due + 1);
            assertThat(voyages()).isZero();
            assertThat(due()).as("and is gone then").isLessThanOrEqualTo(due);
        });
    }

    private long due() {
        return preview.preview(1).due();
    }

    private int voyages() {
        caseless.forEach(each -> each.forget(100));
        return jdbc.sql("select count(*) from cargo.voyages where mrn = ?").param(MRN).query(Integer.class).single();
    }

    /** One was carried out, one never reported so, one withdrawn: of what was recorded nothing is left when all are forgotten. */
    @Test
    void declarationsOfWhatWasRecorded() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            retention();
            cargo.record("FORGOTTEN-BL", null, 100, "test");
            for (String end : new String[] {"A", "B", "C"}) {
                claim(DECLARATION + end, 25);
                cargo.permitRemoval(DECLARATION + end);
            }
            cargo.carriedOut(DECLARATION + "A");
            cargo.release(DECLARATION + "C");

            forget(Set.of(), Set.of(DECLARATION + "A"));
            assertThat(balance()).isEqualTo("75 25 75");
            forget(Set.of(), Set.of(DECLARATION + "B", DECLARATION + "C"));
            assertThat(balance()).isEqualTo("50 0 50");
            assertThat(broken()).isEmpty();
            claim(DECLARATION + "D", 50);
            jdbc.sql("insert into cargo.transports (case_number, number, consignment, party_id, declared_as, actor, reference, sha256, from_place, "
                    + "to_place, packages, hazardous, declared_at) select 'BT-FORGOTTEN', '02010000002000000001', id, 1, 'OWNER', 'test', 'F', 'x', "
                    + "'02002079', '03002079', 1, false, now() from cargo.consignments where bill_number = 'FORGOTTEN-BL'").update();
            forget(Set.of(), Set.of(DECLARATION + "D"));
            assertThat(balance()).as("a transport of it is kept longer").isEqualTo("0 0 0");
            forget(Set.of("BT-FORGOTTEN"), Set.of());
            assertThat(jdbc.sql("select count(*) from cargo.consignments where bill_number = 'FORGOTTEN-BL'").query(Long.class).single()).isZero();
            assertThat(broken()).isEmpty();
        });
    }

    /** What has been given a place lies there on, declared or not; who took back a report of a declaration names none any more. */
    @Test
    void whatWasRecordedHasAPlaceSince() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            retention();
            cargo.record("FORGOTTEN-BL", null, 120, "test");
            claim(DECLARATION, 100);
            long bill = jdbc.sql("select id from cargo.consignments where bill_number = 'FORGOTTEN-BL'").query(Long.class).single();
            append(Entry.of(bill, EventKind.RECORDED, "in:forgotten:recorded", clock.instant(), "test").out("", 70, null).transit(70));
            append(Entry.of(bill, EventKind.IN, "in:forgotten", clock.instant(), "test").in(PLACE, 70, null).transit(-70));
            report("0200207926L0000001", "OUT", DECLARATION, null);
            report("0200207926T0000001", "TAKE_BACK", null, "0200207926L0000001");

            forget(Set.of(), Set.of(DECLARATION));

            assertThat(jdbc.sql("select count(*) from cargo.reports where number like '0200207926_0000001'").query(Long.class).single()).isZero();
            assertThat(ledger.at(bill)).extracting(Stock::packages).containsExactlyInAnyOrder(0, 70);
            assertThat(broken()).isEmpty();
        });
    }

    private void report(String number, String way, String ground, String takesBack) {
        jdbc.sql("insert into cargo.reports (number, way, place, party_id, actor, door, reference, sha256, content, ground, state, packages, "
                + "moved_at, received_at) values (?, ?, ?, 1, 'test', 'FORM', ?, 'x', '{}', ?, 'REFUSED', 1, now(), now())")
                .params(number, way, PLACE, number, ground).update();
        if (takesBack != null) {
            jdbc.sql("update cargo.reports set taken_back_by = ? where number = ?").params(number, takesBack).update();
        }
    }

    private void claim(String declaration, int packages) {
        assertThat(cargo.reserve(new CargoApi.Claim("FORGOTTEN-BL", declaration, null, packages, "Kim")))
                .isInstanceOf(CargoApi.Claimed.Reserved.class);
    }

    /** Packages, of them declared, of them here. */
    private String balance() {
        return jdbc.sql("select c.packages || ' ' || c.declared || ' ' || s.packages from cargo.consignments c join cargo.stock s "
                + "on s.consignment = c.id where bill_number = 'FORGOTTEN-BL'").query(String.class).single();
    }

    private void retention() {
        jdbc.sql("select set_config('openpass.retention', 'on', true)").query(String.class).single();
    }

    private long house() {
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, office, case_number, said_at, said_ref) "
                + "values (?, 'I', 'AIR', 'ZZ', '040', ?, now(), 'x')").params(MRN, CASE).update();
        return jdbc.sql("insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, hbl, bl_year, packages) "
                + "values ('HOUSE', ?, '0001', '0001', ? || '00010001', 'FORGOTTEN-HBL', 2026, 100) returning id").params(MRN, MRN)
                .query(Long.class).single();
    }

    private void append(Entry entry) {
        assertThat(ledger.append(List.of(entry))).hasSize(1);
    }

    private void forget(Set<String> cases, Set<String> subjects) {
        Forgetting record = new Forgetting(jdbc, cases, subjects);
        forgets.stream().filter(each -> Set.of(65, 68, 70).contains(each.order())).sorted(Comparator.comparingInt(Forgets::order))
                .forEach(each -> each.forget(record));
    }

    private boolean kept() {
        return keeps.stream().anyMatch(each -> each.why(List.of(CASE)).isPresent());
    }

    private List<String> broken() {
        return invariants.stream().filter(i -> "I10".equals(i.id()) || i.sentence().contains("consignment")).filter(i -> i.violations() > 0)
                .map(Invariant::sentence).toList();
    }
}
