package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.Consignments.Answer;
import org.openpass.cargo.Consignments.Key;

/** What declarations draw on the ledger: no more than there is, and all of it again when they are taken back. */
class LedgerClaimsIT extends OnTheLedger {

    @Test
    void aDeclarationDrawsOnOneConsignmentAndLeavesItWhole() {
        tried(() -> {
            long house = house(1);
            house(2);
            append(entry(house, EventKind.IN).in(HERE, 100, null));
            String declaration = "LEDGER" + serial;
            assertThat(cargo.reserve(new CargoApi.Claim("M" + serial, declaration, null, 60, "Kim"))).isEqualTo(new CargoApi.Claimed.Several(2));
            assertThat(cargo.reserve(new CargoApi.Claim("H" + serial + "1", declaration, null, 160, "Kim")))
                    .isEqualTo(new CargoApi.Claimed.NotEnough(100));
            assertThat(cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration, null, 60, "Kim")))
                    .isInstanceOfSatisfying(CargoApi.Claimed.Reserved.class, reserved -> {
                        assertThat(reserved.standing().consignment()).isEqualTo(house);
                        assertThat(reserved.standing().place()).isEqualTo(HERE);
                        assertThat(reserved.standing().mode()).isEqualTo(Mode.SEA);
                        assertThat(reserved.standing().firstIn()).isNotNull();
                    });
            assertThat(consignment(house).clearance()).isEqualTo(EventKind.DECLARED);
            assertThat(cargo.carriedOut(declaration)).isFalse();
            cargo.permitRemoval(declaration);
            cargo.permitRemoval(declaration);
            assertThat(shown(consignment(house))).isEqualTo(EventKind.ACCEPTED);
            cargo.release(declaration);
            assertThat(consignment(house)).satisfies(c -> {
                assertThat(c.declared()).isZero();
                assertThat(c.clearance()).isNull();
                assertThat(shown(c)).isEqualTo(EventKind.IN);
            });
            cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration + "B", null, 100, "Kim"));
            cargo.permitRemoval(declaration + "B");
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.RELEASED);
            assertThat(cargo.carriedOut(declaration + "B")).isTrue();
            assertThat(cargo.carriedOut(declaration + "B")).isTrue();
            assertThat(cargo.hold(declaration + "B")).isFalse();
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.CARRIED_OUT);
            assertThat(ledger.events(house)).extracting(Event::kind).containsExactly(EventKind.OUT, EventKind.ACCEPTED, EventKind.DECLARED,
                    EventKind.TAKEN_BACK, EventKind.ACCEPTED, EventKind.DECLARED, EventKind.IN);
            assertThat(broken()).isEmpty();
        });
    }

    @Test
    void allIsReleasedWhenAllThatIsDeclaredMayLeave() {
        tried(() -> {
            long house = house(1);
            append(entry(house, EventKind.IN).in(HERE, 99, null));
            String declaration = "LEDGER" + serial;
            cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration, null, 60, "Kim"));
            cargo.reserve(new CargoApi.Claim(mrn + "00010001", declaration + "B", null, 40, "Kim"));
            cargo.permitRemoval(declaration);
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.IN_STORAGE);
            append(entry(house, EventKind.IN).in(HERE, 1, null));
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.IN_STORAGE);
            cargo.permitRemoval(declaration + "B");
            assertThat(consignment(house).status()).isEqualTo(CargoStatus.RELEASED);
        });
    }

    @Test
    void ofTwoThatArePermittedAtOneTimeTheLaterReleasesAll() throws Exception {
        String first = "LEDGER" + serial;
        String second = first + "B";
        transaction.executeWithoutResult(status -> {
            cargo.record(first, null, 100, "test");
            cargo.reserve(new CargoApi.Claim(first, first, null, 60, "Kim"));
            cargo.reserve(new CargoApi.Claim(first, second, null, 40, "Kim"));
        });
        long recorded = one(Key.bill(first));
        List<CompletableFuture<Void>> later = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            cargo.permitRemoval(first);
            later.add(CompletableFuture.runAsync(() -> transaction.executeWithoutResult(other -> cargo.permitRemoval(second))));
            await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%cargo.reservations%'")
                    .query(Integer.class).single() > 0);
        });
        later.getFirst().get(20, TimeUnit.SECONDS);

        assertThat(consignment(recorded).status()).isEqualTo(CargoStatus.RELEASED);
        transaction.executeWithoutResult(status -> List.of(first, second).forEach(cargo::release));
    }

    /** A correction downwards was swallowed once. */
    @Test
    void whatWasRecordedIsCorrectedButNotBelowWhatIsDeclared() {
        tried(() -> {
            String bill = "LEDGER-" + serial;
            cargo.record(bill, null, 100, "test");
            cargo.reserve(new CargoApi.Claim(bill, "LEDGER" + serial, null, 60, "Kim"));
            cargo.record(bill, null, 70, "test");
            cargo.record(bill, null, 70, "test");
            assertThatThrownBy(() -> cargo.record(bill, null, 59, "test")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("60");
            Consignment recorded = ((Answer.One) consignments.find(Key.bill(bill))).consignment();
            assertThat(recorded.packages()).isEqualTo(70);
            assertThat(ledger.at(recorded.id()).getFirst().packages()).isEqualTo(70);
            assertThat(broken()).isEmpty();
        });
    }
}
