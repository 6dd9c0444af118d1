package org.openpass.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ship of a carrier whose manifest is accepted, and the bonded area to which its goods are unloaded: what a case of an unloading needs.
 *
 * @param mrn its manifest reference number; it has a master M1 with the houses H1, H2 …
 */
public record Ship(Carrier carrier, Warehouse warehouse, JdbcClient jdbc, MovableClock clock, String mrn) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** One with houses of so many packages; it has not arrived. */
    public static Ship of(SampleData samples, JdbcClient jdbc, MovableClock clock, int... houses) {
        Carrier carrier = Carrier.of(samples, jdbc);
        Warehouse warehouse = Warehouse.of(samples, jdbc, clock);
        jdbc.sql("update cargo.bonded_areas set unloading_place = 'Y' where shed = ?").param(warehouse.shed()).update();
        Ship ship = new Ship(carrier, warehouse, jdbc, clock, carrier.mrn(1));
        StringBuilder rows = new StringBuilder();
        int all = 0;
        for (int i = 0; i < houses.length; i++) {
            rows.append(Carrier.house("M1", "H" + (i + 1), houses[i]));
            all += houses[i];
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        carrier.await(carrier.sheet(ship.mrn, "ORIGINAL", "A", now, Carrier.master("M1", all) + rows), "MERGED");
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select accepted_at is not null from cargo.voyages "
                + "where mrn = ?").param(ship.mrn).query(Boolean.class).single());
        return ship;
    }

    /** It arrives, and customs accepts that. */
    public Ship arrive() {
        carrier.api().post("/api/v1/cargo/arrivals", Map.of("mrn", mrn, "reference", "ARR" + mrn, "preparedAt", clock.instant().toString(),
                "arrivedAt", clock.instant().minusSeconds(60).toString())).mustBe(200);
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select arrival_accepted_at is not null "
                + "from cargo.voyages where mrn = ?").param(mrn).query(Boolean.class).single());
        return this;
    }

    /** Cargo number of a house, from 1. */
    public String house(int which) {
        return mrn + "0001%04d".formatted(which);
    }

    /** The fields of a declaration of unloading of all its goods. */
    public Map<String, Object> unloading() {
        return new HashMap<>(Map.of("reference", SampleData.unique("UL"), "mrn", mrn, "place", warehouse.shed(), "kind", "CONTAINER", "beginsAt",
                clock.instant().toString(), "endsAt", clock.instant().plus(Duration.ofHours(5)).toString(), "persons", 21));
    }

    /** Declares it; returns the number of its case. */
    public String declare(Map<String, Object> unloading) {
        return carrier.api().post("/api/v1/cargo/cases/unloading", unloading).mustBe(201).text("/caseNumber");
    }

    /** Waits until the case has the status. */
    public void awaitStatus(String caseNumber, String status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select status from casework.cases where number = ?")
                .param(caseNumber).query(String.class).single(), status::equals);
    }

    /** An officer decides the task of the case that is open, once it is of this element. */
    public Answer decide(SampleData samples, String caseNumber, String element, Map<String, ?> answers) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        Answer task = await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber)
                .mustBe(200), found -> found.at("/0").isObject() && element.equals(found.text("/0/elementId")));
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        Answer decided = officer.post(path + "/decision?subjectVersion=" + officer.get("/api/v1/tasks?case=" + caseNumber)
                .won("/0/subjectVersion"), answers);
        if (decided.status() != 200) {
            officer.post(path + "/release", Map.of()).mustBe(200);
        }
        return decided;
    }

    /** What happened to a house, oldest first: the kinds of its events. */
    public List<String> events(int which) {
        return jdbc.sql("select e.kind from cargo.events e join cargo.consignments c on c.id = e.consignment where c.cargo_number = ? order by e.id")
                .param(house(which)).query(String.class).list();
    }

    /** The status of a house. */
    public Optional<String> status(int which) {
        return jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(house(which)).query(String.class).optional();
    }
}
