package org.openpass.testing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goods of a voyage of the test's own, a day and a half on their way: 100 cartons that came from Weihai to Incheon and lie in the
 * second designated storage there. What happens to them goes through the ledger.
 */
public final class SampleCargo {

    /** Where they lie. */
    public static final String SHED = "02002079";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Instant now;
    private final String mrn = "26HS%06dI".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    private int effects;

    /** The voyage, which arrived. */
    public SampleCargo(JdbcClient jdbc, Ledger ledger, TransactionTemplate transaction, Clock clock, String office) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = transaction;
        this.now = clock.instant();
        jdbc.sql("""
                insert into cargo.voyages (mrn, direction, mode, carrier, vessel, voyage, office, last_port, port, departed_at, expected_at,
                    arrived_at, arrival_accepted_at, said_at, said_ref)
                values (?, 'I', 'SEA', 'HSLI', 'Hansung Incheon', '0133E', ?, 'CNWEI', 'KRINC', ?, ?, ?, ?, ?, 'sample')
                """).params(mrn, office, ago(36), ago(20), ago(20), ago(20), ago(40)).update();
    }

    /** The voyage's number. */
    public String mrn() {
        return mrn;
    }

    /** A house of 100 cartons, submitted and accepted; with a container. */
    public long house(String hsn, Long party, String part) {
        long id = jdbc.sql("""
                insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, mbl, hbl, bl_year, packages, goods, package_unit, weight,
                    weight_unit, load_port, discharge_port, consignee, shipper, forwarder, planned_place, said_at, said_ref)
                values ('HOUSE', :mrn, '1504', :hsn, :mrn || '1504' || :hsn, 'HSLI' || :mrn, 'WINL' || :mrn || :hsn, 2026, 100,
                    'Patch boards for networks', 'CT', 1000, 'KG', 'CNWEI', 'KRINC', 'Secret Consignee', 'Weihai Boards', 'WINL', :shed,
                    :said, 'sample') returning id
                """).param("mrn", mrn).param("hsn", hsn).param("shed", SHED).param("said", ago(40)).query(Long.class).single();
        jdbc.sql("insert into cargo.containers (consignment, number, size, seals) values (?, ?, '22G1', '{HS001,KR77}')")
                .params(id, container(hsn)).update();
        if (party != null) {
            jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) values (?, ?, ?)").params(id, party, part).update();
        }
        append(Entry.of(id, EventKind.MANIFEST_SUBMITTED, effect(), hoursAgo(39), "HSLI"),
                Entry.of(id, EventKind.MANIFEST_ACCEPTED, effect(), hoursAgo(30), "lim"));
        return id;
    }

    /** The number of the house's container. */
    public String container(String hsn) {
        return "HSLU" + mrn.substring(4, 10) + hsn.charAt(3);
    }

    /** The cargo management number of a house. */
    public String number(String hsn) {
        return mrn + "1504" + hsn;
    }

    /** So many are carried in, so many hours ago, to lie there until the day. */
    public void in(long house, String shed, int packages, int hours, LocalDate until) {
        append(Entry.of(house, EventKind.IN, effect(), hoursAgo(hours), "warehouse").in(shed, packages, new BigDecimal(packages * 10))
                .moved(hoursAgo(hours), null).lies(until, until == null ? null : until.minusMonths(5)));
    }

    /** So many are carried out. */
    public void out(long house, String shed, int packages, int hours) {
        append(Entry.of(house, EventKind.OUT, effect(), hoursAgo(hours), "warehouse").out(shed, packages, new BigDecimal(packages * 10))
                .moved(hoursAgo(hours), null));
    }

    /** Something else happens to it. */
    public void happens(long house, EventKind kind, int hours) {
        append(Entry.of(house, kind, effect(), hoursAgo(hours), "lim"));
    }

    /** Appends, in a transaction of its own. */
    public void append(Entry... entries) {
        transaction.executeWithoutResult(s -> ledger.append(List.of(entries)));
    }

    private String effect() {
        return "sample:" + mrn + ":" + effects++;
    }

    private Instant hoursAgo(int hours) {
        return now.minus(Duration.ofHours(hours));
    }

    private Timestamp ago(int hours) {
        return Timestamp.from(hoursAgo(hours));
    }
}
