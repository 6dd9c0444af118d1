package org.openpass.cargo;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.openpass.cargo.Consignments.Answer;
import org.openpass.cargo.Consignments.Key;
import org.openpass.casework.Invariant;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A test on the ledger of a real database: consignments of a voyage of its own, and what happens to them. */
@OpenPassTest
abstract class OnTheLedger {

    static final String HERE = "02002079";
    static final String THERE = "02011001";

    @Autowired
    Ledger ledger;
    @Autowired
    Consignments consignments;
    @Autowired
    Voyages voyages;
    @Autowired
    CargoApi cargo;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    List<Invariant> invariants;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    final String serial = "%04d%02d".formatted(ThreadLocalRandom.current().nextInt(10_000), ThreadLocalRandom.current().nextInt(100));
    final String mrn = "26" + "HS" + serial + "I";
    private int effects;

    void tried(Runnable acts) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            acts.run();
        });
    }

    String voyage() {
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, office, said_at, said_ref) values (?, 'I', 'SEA', 'HSLI', '020', now(), 'x') "
                + "on conflict do nothing").param(mrn).update();
        return mrn;
    }

    long house(int hsn) {
        return jdbc.sql("insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, mbl, hbl, bl_year, packages) "
                + "values ('HOUSE', ?, '0001', ?, ? || '0001' || ?, ?, ?, 2026, 100) returning id").params(voyage(), "%04d".formatted(hsn), mrn,
                "%04d".formatted(hsn), "M-" + serial, "H" + serial + "-" + hsn).query(Long.class).single();
    }

    Entry entry(long consignment, EventKind kind) {
        return Entry.of(consignment, kind, effect(), clock.instant(), "test");
    }

    /** Customs settles that so many were to come. */
    void expected(long consignment, int packages) {
        jdbc.sql("update cargo.consignments set packages = ? where id = ?").params(packages, consignment).update();
        append(entry(consignment, EventKind.EXPECTED_CORRECTED).counted(packages, "CT"));
    }

    synchronized String effect() {
        return "LedgerIT:" + mrn + ":" + effects++;
    }

    Event append(Entry entry) {
        return ledger.append(List.of(entry)).stream().findFirst().flatMap(ledger::byEffect).orElseThrow();
    }

    Consignment consignment(long id) {
        return consignments.find(id).orElseThrow();
    }

    EventKind shown(Consignment c) {
        return jdbc.sql("select kind from cargo.events where id = ?").param(c.statusEvent()).query(String.class).optional()
                .map(EventKind::valueOf).orElse(null);
    }

    long one(Key key) {
        return ((Answer.One) consignments.find(key)).consignment().id();
    }

    Stream<String> broken() {
        return invariants.stream().filter(i -> "I10".equals(i.id()) || i.sentence().contains("consignment")).filter(i -> i.violations() > 0)
                .map(Invariant::sentence);
    }
}
