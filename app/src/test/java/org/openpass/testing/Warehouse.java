package org.openpass.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bonded warehouse of the office 020 whose operator has a key, and goods that were put on a manifest for it.
 *
 * @param api the operator's software
 * @param operator an identifier of the operator
 */
public record Warehouse(SampleData samples, JdbcClient jdbc, MovableClock clock, Api api, String operator, String shed) {

    private static final int MOST = 100_000;
    /** Where this program of tests begins: those of places that were drawn one by one were the same now and then. */
    private static final AtomicInteger LAST = new AtomicInteger(ThreadLocalRandom.current().nextInt(MOST));

    /** One that no other test uses, with a name of its own. */
    public static Warehouse of(SampleData samples, JdbcClient jdbc, MovableClock clock) {
        samples.ready();
        String operator = SampleData.unique("WH");
        samples.party("Warehouse " + operator, "WAREHOUSE", operator, Map.of());
        return new Warehouse(samples, jdbc, clock, Api.at(samples.admin().baseUrl()).key(samples.key(operator)), operator,
                place(jdbc, operator));
    }

    /** A bonded warehouse that the party of this identifier runs; returns its shed code. */
    public static String place(JdbcClient jdbc, String operator) {
        String shed = "020%05d".formatted(LAST.incrementAndGet() % MOST);
        jdbc.sql("""
                insert into cargo.bonded_areas (shed, name_ko, name_en, office, kind, operator, valid_from)
                values (?, '인천 시험 보세창고', 'Incheon test warehouse', '020', 'WAREHOUSE', ?, date '2020-01-01')
                """).params(shed, operator).update();
        return shed;
    }

    /** The same place, where nothing may be carried in today. */
    public Warehouse suspended() {
        jdbc.sql("update cargo.bonded_areas set suspended_from = ?, suspended_to = ? where shed = ?").params(samples.today(),
                samples.today().plusDays(10), shed).update();
        return this;
    }

    /** The next voyage of a carrier: its MRN. It has arrived unless it is said otherwise. */
    public String voyage(boolean arrived) {
        String mrn = "%02dTEST%04dI".formatted(samples.today().getYear() % 100, ThreadLocalRandom.current().nextInt(10_000));
        Instant at = clock.instant().minus(Duration.ofHours(2));
        jdbc.sql("""
                insert into cargo.voyages (mrn, direction, mode, carrier, carrier_party, vessel, office, last_port, port, said_at, said_ref, arrived_at,
                    arrival_accepted_at) values (?, 'I', 'SEA', 'TEST', (select min(id) from access.parties), 'TEST VESSEL', '020', 'CNWEI', 'KRINC',
                    now(), 'test', ?::timestamptz, ?::timestamptz) on conflict do nothing
                """).params(mrn, arrived ? at.toString() : null, arrived ? at.toString() : null).update();
        return mrn;
    }

    /** A house B/L of so many packages of 10 kg each on the voyage; returns its cargo number. */
    public String house(String mrn, int packages) {
        String number = "%s%04d%04d".formatted(mrn, ThreadLocalRandom.current().nextInt(10_000), ThreadLocalRandom.current().nextInt(10_000));
        jdbc.sql("""
                insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, mbl, hbl, bl_year, goods, packages, package_unit, weight,
                    weight_unit, planned_place, status) values ('HOUSE', ?, ?, ?, ?, ?, ?, 2026, 'PATCH BOARDS', ?, 'CT', ?, 'KG', ?,
                    'EXPECTED')
                """).params(mrn, number.substring(11, 15), number.substring(15), number, "M" + number.substring(0, 15),
                SampleData.unique("H"), packages, packages * 10, shed).update();
        return number;
    }

    /** The fields of a report of this place under a reference of its own. */
    public Map<String, Object> report(String way, String cargoNumber, int packages) {
        return new HashMap<>(Map.of("reference", SampleData.unique("R"), "way", way, "place", shed, "cargoNumber", cargoNumber,
                "packages", packages, "movedAt", clock.instant().toString()));
    }

    /** Reports it. */
    public Answer send(Map<String, ?> report) {
        return api.post("/api/v1/cargo/movements", report);
    }

    /** Customs orders packages of the goods away from here; returns the number of the order. */
    public String order(String cargoNumber, int packages) {
        return samples.officer("020", "CARGO_OFFICER").post("/api/v1/cargo/removal-orders", Map.of("cargoNumber", cargoNumber, "place",
                shed, "packages", packages, "reason", "Not meant for this place")).mustBe(201).text("/number");
    }

    /** Packages of the goods that lie here. */
    public int stock(String cargoNumber) {
        return jdbc.sql("select coalesce(sum(s.packages), 0) from cargo.stock s join cargo.consignments c on c.id = s.consignment "
                + "where c.cargo_number = ? and s.place = ?").params(cargoNumber, shed).query(Integer.class).single();
    }
}
