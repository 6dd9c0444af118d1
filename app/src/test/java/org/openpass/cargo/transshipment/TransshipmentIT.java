package org.openpass.cargo.transshipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.VoyageReported;
import org.openpass.casework.Invariant;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Carrier;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods that leave for abroad again: transshipment, temporary landing and return (Customs Act Art. 141, 241). */
@OpenPassTest
class TransshipmentIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DOOR = "/api/v1/cargo/transshipments";

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    List<Invariant> invariants;
    @Autowired
    Loading loading;

    private Warehouse warehouse;
    private Carrier carrier;
    private String cargo;
    private String abroad;

    @BeforeEach
    void goodsAndAShipThatLeaves() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        carrier = Carrier.of(samples, jdbc);
        cargo = warehouse.house(warehouse.voyage(true), 100);
        jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) select c.id, p.party_id, 'CARRIER' from cargo.consignments c, "
                + "access.party_identifiers p where c.cargo_number = ? and p.identifier = ?").params(cargo, carrier.code()).update();
        abroad = voyage();
    }

    @Test
    void whatIsLoadedAboardAVoyageAbroadIsTransshipped() {
        assertThat(carrier.api().post(DOOR, Map.of("kind", "AWAY", "packages", 0, "loadBy", "soon")).mustBe(422).values("/errors", "field"))
                .contains("kind", "place", "packages", "voyage", "destination", "reason", "loadBy", "cargoNumber");
        assertThat(samples.filer().api().post(DOOR, said("TRANSSHIP", 100)).mustBe(422).values("/errors", "field")).as("a stranger's goods")
                .containsExactly("cargoNumber");
        Map<String, Object> said = said("TRANSSHIP", 100);
        said.put("reference", SampleData.unique("T"));
        String number = carrier.api().post(DOOR, said).mustBe(201).text("/number");
        assertThat(carrier.api().post(DOOR, said).mustBe(201).text("/number")).as("the same again").isEqualTo(number);
        said.put("packages", 99);
        assertThat(carrier.api().post(DOOR, said).mustBe(409).text("/code")).isEqualTo("referenceTaken");
        assertThat(samples.filer().api().get(DOOR + "/" + number).status()).isEqualTo(404);
        Filer filer = samples.filer();
        assertThat(filer.api().fileAndAwait(filer.draft().set("billOfLading", cargo).set("totalPackages", 1), "REJECTED").values("/reasons", "code"))
                .as("nobody else declares them").containsExactly("billOfLading.balance");
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        assertThat(out(number, 60).mustBe(409).text("/code")).as("before it is accepted").isEqualTo("movement.notPermitted");

        decide(number, Map.of("decision", "CONFIRM")).mustBe(200);
        awaitCase(number, "AWAITING_LOADING");
        out(number, 60).mustBe(200);
        assertThat(carrier.api().get(DOOR + "/" + number).text("/gone")).isEqualTo("60");
        warehouse.send(warehouse.report("OUT", cargo, 40)).mustBe(200);

        awaitCase(number, "TRANSSHIPPED");
        assertThat(jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(cargo).query(String.class).single())
                .isEqualTo("TRANSSHIPPED");
        await().atMost(LIMIT).until(() -> jdbc.sql("select kind from mailbox.messages where subject_number = ? order by id").param(number)
                .query(String.class).list(), kinds -> kinds.equals(List.of("TRANSSHIPMENT_ACCEPTED", "TRANSSHIPPED")));
        assertThat(broken()).containsOnly(0L);
    }

    @Test
    void whatIsLeftBehindIsLoadedLaterOrStays() {
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        String number = carrier.api().post(DOOR, said("TEMPORARY", 80)).mustBe(201).text("/number");
        decide(number, Map.of("decision", "CONFIRM")).mustBe(200);
        awaitCase(number, "AWAITING_LOADING");
        out(number, 30).mustBe(200);
        sail(abroad);
        awaitCase(number, "LEFT_BEHIND_REVIEW");
        assertThat(decide(number, Map.of("decision", "LATER", "loadingDays", 31, "reason", " ")).mustBe(422).at("/errors").propertyNames())
                .containsExactlyInAnyOrder("loadingDays", "reason");
        decide(number, Map.of("decision", "LATER", "loadingDays", 5, "reason", "No room aboard")).mustBe(200);
        awaitCase(number, "AWAITING_LOADING");
        assertThat(out(number, 1).mustBe(409).text("/code")).isEqualTo("movement.transshipment.voyage");
        assertThat(carrier.api().post(DOOR + "/" + number + "/voyage", Map.of("voyage", abroad)).mustBe(422).values("/errors", "code"))
                .containsExactly("transshipment.voyage.left");
        String next = voyage();
        carrier.api().post(DOOR + "/" + number + "/voyage", Map.of("voyage", next)).mustBe(200);
        out(number, 20).mustBe(200);
        sail(next);
        awaitCase(number, "LEFT_BEHIND_REVIEW");
        decide(number, Map.of("decision", "STAYS", "reason", "The buyer is bankrupt")).mustBe(200);

        awaitCase(number, "TRANSSHIPMENT_STAYED");
        assertThat(warehouse.stock(cargo)).isEqualTo(50);
        assertThat(jdbc.sql("select declared from cargo.consignments where cargo_number = ?").param(cargo).query(Integer.class).single())
                .as("what stays is anybody's to declare").isEqualTo(50);
        assertThat(broken()).containsOnly(0L);
    }

    @Test
    void aReturnIsOfGoodsInStorageAndReviewedAndARefusedOneClaimsNothing() {
        assertThat(carrier.api().post(DOOR, said("RETURN", 100)).mustBe(422).values("/errors", "code")).containsExactly(
                "transshipment.packages.here");
        jdbc.sql("update cargo.consignments set packages = 101 where cargo_number = ?").param(cargo).update();
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        String refused = carrier.api().post(DOOR, said("RETURN", 100)).mustBe(201).text("/number");
        assertThat(carrier.api().post(DOOR + "/" + refused + "/withdrawal", Map.of()).mustBe(422).values("/errors", "field")).containsExactly("reason");
        assertThat(decide(refused, Map.of("decision", "WITHDRAW")).mustBe(422).at("/errors").propertyNames()).as("nobody asked for it")
                .containsExactly("decision");
        decide(refused, Map.of("decision", "REFUSE", "reason", "They were declared for import")).mustBe(200);
        awaitCase(refused, "TRANSSHIPMENT_REFUSED");
        assertThat(carrier.api().post(DOOR + "/" + refused + "/withdrawal", Map.of("reason", "Too late")).mustBe(409).text("/code"))
                .isEqualTo("transshipment.return");
        withdrawnReturns();

        String taken = carrier.api().post(DOOR, said("TRANSSHIP", 100)).mustBe(201).text("/number");
        awaitCase(taken, "TRANSSHIPMENT_REVIEW");
        carrier.api().post(DOOR + "/" + taken + "/withdrawal", Map.of()).mustBe(200);
        awaitCase(taken, "TRANSSHIPMENT_WITHDRAWN");

        String returned = carrier.api().post(DOOR, said("RETURN", 100)).mustBe(201).text("/number");
        decide(returned, Map.of("decision", "CONFIRM")).mustBe(200);
        awaitCase(returned, "AWAITING_LOADING");
        transaction.executeWithoutResult(t -> {
            jdbc.sql("update cargo.transshipments set gone = packages where number = ?").param(returned).update();
            assertThat(loading.look(caseOf(returned)).standing()).isEqualTo(Loading.Standing.OVER);
            assertThat(jdbc.sql("select outcome from cargo.transshipments where number = ?").param(returned).query(String.class).single())
                    .as("whoever takes a carry-out back comes too late for the case").isEqualTo("RETURNED");
            t.setRollbackOnly();
        });
        out(returned, 100).mustBe(200);
        awaitCase(returned, "RETURNED");
        Api officer = samples.officer("020", "CARGO_OFFICER");
        officer.post("/api/v1/cargo/discrepancies/" + officer.get("/api/v1/cargo/discrepancies?number=" + cargo).mustBe(200).won("/0/id"),
                Map.of("decision", "SHORT", "reason", "It was never loaded")).mustBe(200);
        assertThat(jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(cargo).query(String.class).single())
                .isEqualTo("RETURNED");
        assertThat(broken()).containsOnly(0L);
    }

    /** One that customs approves, and one that it does not answer in time (Art. 250(1), (4), (5)). */
    private void withdrawnReturns() {
        String approved = withdrawal();
        assertThat(decide(approved, Map.of("decision", "CONFIRM")).mustBe(422).at("/errors").propertyNames()).as("who asked is told why not")
                .containsExactly("reason");
        decide(approved, Map.of("decision", "WITHDRAW")).mustBe(200);
        awaitCase(approved, "TRANSSHIPMENT_WITHDRAWN");
        String deemed = withdrawal();
        clock.moveTo(jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = 'answer'").param(caseOf(deemed))
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).single().plusSeconds(60));
        awaitCase(deemed, "TRANSSHIPMENT_WITHDRAWN");
        assertThat(jdbc.sql("select title_en from mailbox.messages where kind = 'RETURN_WITHDRAWAL' and subject_number in (?, ?) order by id")
                .params(approved, deemed).query(String.class).list()).containsExactly(approved + ": the withdrawal is approved",
                        deemed + ": the withdrawal is deemed approved");
        assertThat(jdbc.sql("select declared from cargo.consignments where cargo_number = ?").param(cargo).query(Integer.class).single())
                .as("anybody's to declare").isZero();
    }

    /** A return of all whose declarant asks for its withdrawal; its number. */
    private String withdrawal() {
        String number = carrier.api().post(DOOR, said("RETURN", 100)).mustBe(201).text("/number");
        awaitCase(number, "TRANSSHIPMENT_REVIEW");
        List<Long> before = await().atMost(LIMIT).until(() -> open(number), found -> found.size() == 1);
        carrier.api().post(DOOR + "/" + number + "/withdrawal", Map.of("reason", "Another buyer")).mustBe(200);
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> open(number), found -> found.size() == 1 && !found.equals(before));
        return number;
    }

    private List<Long> open(String number) {
        return jdbc.sql("select task_key from tasks.tasks where case_number = ? and state = 'OPEN'").param(caseOf(number)).query(Long.class).list();
    }

    @Test
    void aTwinOfOtherGoodsFindsTheReferenceTaken() {
        Map<String, Object> said = said("TRANSSHIP", 100);
        said.put("reference", SampleData.unique("T"));
        String other = warehouse.house(warehouse.voyage(true), 1);
        CompletableFuture<Answer> twin = transaction.execute(t -> {
            // As it is while another declaration of the party has the reference and is not through yet.
            jdbc.sql("insert into cargo.transshipments (case_number, number, kind, consignment, place, packages, claimed, destination, reason, "
                    + "load_by, party_id, reference, sha256, declared_by, declared_at, outcome) select ?, ?, 'TRANSSHIP', id, 'X', 1, 0, 'USLAX', "
                    + "'Twin', current_date, p.party_id, ?, repeat('0', 64), 'twin', now(), 'WITHDRAWN' from cargo.consignments, "
                    + "access.party_identifiers p where cargo_number = ? and p.identifier = ?").params(SampleData.unique("C"),
                    SampleData.unique("N"), said.get("reference"), other, carrier.code()).update();
            CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> carrier.api().post(DOOR, said));
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select count(*) from pg_stat_activity "
                    + "where wait_event_type = 'Lock' and query like '%insert into cargo.transshipments%'").query(Integer.class).single() > 0);
            return second;
        });
        assertThat(twin.join().mustBe(409).text("/code")).isEqualTo("referenceTaken");
        assertThat(jdbc.sql("delete from cargo.transshipments where reference = ?").param(said.get("reference")).update()).isEqualTo(1);
        assertThat(broken()).containsOnly(0L);
    }

    private Map<String, Object> said(String kind, int packages) {
        return new HashMap<>(Map.of("kind", kind, "cargoNumber", cargo, "place", warehouse.shed(), "packages", packages, "voyage", abroad,
                "destination", "USLAX", "reason", "They go on to Los Angeles"));
    }

    /** A voyage that leaves; its MRN. */
    private String voyage() {
        String mrn = "%02dTEST%04dE".formatted(samples.today().getYear() % 100, ThreadLocalRandom.current().nextInt(10_000));
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, vessel, office, port, said_at, said_ref) values (?, 'E', 'SEA', 'TEST', "
                + "'TEST VESSEL', '020', 'KRINC', now(), 'test') on conflict do nothing").param(mrn).update();
        return mrn;
    }

    private void sail(String mrn) {
        transaction.executeWithoutResult(t -> {
            jdbc.sql("update cargo.voyages set left_at = ?::timestamptz where mrn = ?").params(clock.instant().minusSeconds(1).toString(), mrn)
                    .update();
            events.publishEvent(new VoyageReported(mrn, VoyageReported.What.DEPARTED, clock.instant()));
        });
    }

    private Answer out(String number, int packages) {
        Map<String, Object> report = warehouse.report("OUT", cargo, packages);
        report.put("basis", number);
        return warehouse.send(report);
    }

    private String caseOf(String number) {
        return jdbc.sql("select case_number from cargo.transshipments where number = ?").param(number).query(String.class).single();
    }

    private void awaitCase(String number, String status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select status from casework.cases where number = ?")
                .param(caseOf(number)).query(String.class).single(), status::equals);
    }

    private Answer decide(String number, Map<String, ?> answers) {
        Api officer = samples.officer("020", "CARGO_OFFICER");
        Answer task = await().atMost(LIMIT).until(() -> officer.get("/api/v1/tasks?case=" + caseOf(number)).mustBe(200),
                found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        Answer decided = officer.post(path + "/decision?subjectVersion=" + task.won("/0/subjectVersion"), answers);
        if (decided.status() != 200) {
            officer.post(path + "/release", Map.of()).mustBe(200);
        }
        return decided;
    }

    private List<Long> broken() {
        return invariants.stream().filter(each -> each.id().equals("I6") || each.id().equals("I10")).map(Invariant::violations).toList();
    }
}
