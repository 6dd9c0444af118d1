package org.openpass.cargo.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.WarehouseStock;
import org.openpass.casework.Invariant;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with foreign goods by leave of customs, or without it (Customs Act Art. 156, 158 to 161). */
@OpenPassTest
class PermitIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    List<Invariant> invariants;
    @Autowired
    Consignments consignments;
    @Autowired
    CargoApi claims;
    @Autowired
    Ledger ledger;
    @Autowired
    PermitRows rows;
    @Autowired
    WarehouseStock stock;
    @Autowired
    TransactionTemplate transaction;

    private Warehouse warehouse;
    private String cargo;

    @BeforeEach
    void goodsInAWarehouse() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        cargo = warehouse.house(warehouse.voyage(true), 100);
        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
    }

    @Test
    void whatIsDeemedGrantedIsOnTheDayAfterThePeriodAndNothingElseIs() {
        String repair = apply("REPAIR", 10, Map.of("until", day(60), "method", "New cartons"));
        String extended = apply("REPAIR", 10, Map.of("until", day(60), "method", "New cartons"));
        String destruction = apply("DESTRUCTION", 10, Map.of("until", day(60), "method", "Burnt"));
        String outside = apply("OUTSIDE_STORAGE", 10, Map.of("until", day(60), "outside", "1 Port road, Incheon"));
        for (String each : List.of(repair, extended, destruction, outside)) {
            awaitStatus(each, "PERMIT_REVIEW");
        }
        assertThat(decide(destruction, "Task_DecidePermit", officer("a"), Map.of("decision", "EXTEND", "days", "5", "reason", "More to look at"))
                .status()).as("no period runs").isEqualTo(422);
        decide(extended, "Task_DecidePermit", officer("a"), Map.of("decision", "EXTEND", "days", "10", "reason", "More to look at")).mustBe(200);
        LocalDate last = calendar.onOrAfter(samples.today().plusDays(10));

        clock.moveTo(Seoul.after(last).minusSeconds(60));
        assertThat(status(repair)).as("the last day is not over").isEqualTo("PERMIT_REVIEW");
        clock.moveTo(Seoul.after(last).plusSeconds(60));

        awaitStatus(repair, "PERMIT_RUNNING");
        assertThat(jdbc.sql("select deemed from cargo.permits where number = ?").param(repair).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select basis from cargo.events where document = ? and kind = 'PERMITTED'").param(repair).query(String.class).single())
                .isEqualTo("Customs Act Art. 158(4)");
        assertThat(messages(repair)).singleElement().asString().contains("deemed granted", "Art. 158(4)");
        clock.add(Duration.ofDays(2));
        assertThat(status(extended)).as("it was told that customs takes longer").isEqualTo("PERMIT_REVIEW");
        clock.add(Duration.ofDays(28));
        awaitStatus(extended, "PERMIT_RUNNING");
        assertThat(List.of(status(destruction), status(outside))).containsOnly("PERMIT_REVIEW");
    }

    @Test
    void whatWasDestroyedWithoutApprovalOwesDutyAtOnceAndOnce() {
        String number = apply("UNAPPROVED_DESTRUCTION", 40, Map.of("happenedOn", day(0)));

        assertThat(warehouse.stock(cargo)).isEqualTo(60);
        awaitStatus(number, "DUTY_REVIEW");
        String first = officer("first");
        Map<String, String> goods = Map.of("decision", "LEVY", "hsCode", "6109101000", "value", "1000000", "origin", "US", "reason", "As invoiced");
        assertThat(decide(number, "Task_AssessPermitGoods", first, with(goods, "hsCode", "0000000000")).text("/errors/hsCode")).isNotNull();
        decide(number, "Task_AssessPermitGoods", first, goods).mustBe(200);
        assertThat(decide(number, "Task_SignPermitDuty", first, Map.of("decision", "SIGN")).status()).as("another signs").isNotEqualTo(200);
        decide(number, "Task_SignPermitDuty", officer("second"), Map.of("decision", "RETURN", "reason", "Which invoice?")).mustBe(200);
        decide(number, "Task_AssessPermitGoods", first, goods).mustBe(200);
        decide(number, "Task_SignPermitDuty", officer("second"), Map.of("decision", "SIGN")).mustBe(200);

        awaitStatus(number, "DUTY_CHARGED");
        assertThat(jdbc.sql("select l.ground || ' ' || l.article || ' ' || n.amount from collection.levies l join collection.notices n using (case_number) "
                + "join cargo.permits p using (case_number) where p.number = ?").param(number)
                .query(String.class).list()).hasSize(1);
        assertThat(jdbc.sql("select b.article || ' ' || most from cargo.breaches b join cargo.permits p using (case_number) where p.number = ?")
                .param(number).query(String.class).list()).containsExactly("Customs Act Art. 277(4)1 10000000");
    }

    @Test
    void theRestOfWhatWasDestroyedWithApprovalIsTaxed() {
        String number = apply("DESTRUCTION", 30, Map.of("until", day(30), "method", "Shredded"));
        awaitStatus(number, "PERMIT_REVIEW");
        decide(number, "Task_DecidePermit", officer("a"), Map.of("decision", "GRANT", "conditions", "Under our eyes")).mustBe(200);
        awaitStatus(number, "PERMIT_RUNNING");
        assertThat(report(number, Map.of("workedOn", day(0), "destroyed", 31)).mustBe(422).values("/errors", "field")).containsExactly("destroyed");

        report(number, Map.of("workedOn", day(0), "destroyed", 30, "rest", "50 kg of scrap copper")).mustBe(200);

        awaitStatus(number, "DUTY_REVIEW");
        assertThat(warehouse.stock(cargo)).isEqualTo(70);
        charge(number);
        assertThat(jdbc.sql("select l.ground from collection.levies l join cargo.permits p using (case_number) where p.number = ?").param(number)
                .query(String.class).list()).containsExactly("REST_OF_DESTRUCTION");
    }

    @Test
    void aRepairOutsideThatIsNotBackInTimeOwesDutyOfTheApplicant() {
        String number = apply("REPAIR", 10, Map.of("until", day(5), "method", "New cartons", "outside", "2 Works street, Incheon"));
        awaitStatus(number, "PERMIT_REVIEW");
        assertThat(warehouse.send(with(warehouse.report("OUT", cargo, 4), "basis", number)).mustBe(409).text("/code"))
                .as("before it is granted").isEqualTo("movement.permit.over");
        decide(number, "Task_DecidePermit", officer("a"), Map.of("decision", "GRANT")).mustBe(200);
        awaitStatus(number, "PERMIT_RUNNING");
        assertThat(stock.named(warehouse.shed(), cargo)).hasValueSatisfying(lying -> assertThat(lying.ground()).isEqualTo(number));
        warehouse.send(with(warehouse.report("OUT", cargo, 10), "basis", number)).mustBe(200);
        warehouse.send(with(with(warehouse.report("IN", cargo, 7), "basis", number), "reason", "PERMIT")).mustBe(200);
        assertThat(report(number, Map.of("workedOn", day(0))).mustBe(422).values("/errors", "code")).containsExactly("permit.notBack");

        clock.add(Duration.ofDays(8));

        awaitStatus(number, "DUTY_REVIEW");
        assertThat(jdbc.sql("select owed_packages || ' ' || ground || ' ' || (payer = applicant) from cargo.permits where number = ?").param(number)
                .query(String.class).single()).isEqualTo("3 REPAIR_NOT_RETURNED true");
        assertThat(warehouse.stock(cargo)).isEqualTo(97);
        charge(number);
    }

    @Test
    void samplesAndDisassemblyGoIntoTheLedgerAndOutsideStorageIsAPlace() {
        String sample = apply("SAMPLE", 2, Map.of("until", day(30)));
        String cutting = apply("DISASSEMBLY", 10, Map.of("until", day(30), "method", "Cut"));
        String outside = apply("OUTSIDE_STORAGE", 50, Map.of("until", day(30), "outside", "1 Port road, Incheon"));
        for (String each : List.of(sample, cutting, outside)) {
            awaitStatus(each, "PERMIT_REVIEW");
            decide(each, "Task_DecidePermit", officer("a"), Map.of("decision", "GRANT")).mustBe(200);
            awaitStatus(each, "PERMIT_RUNNING");
        }
        report(cutting, Map.of("workedOn", day(0), "afterPackages", 25)).mustBe(200);
        awaitStatus(cutting, "PERMIT_DONE");
        assertThat(warehouse.stock(cargo)).isEqualTo(115);
        warehouse.send(with(warehouse.report("OUT", cargo, 2), "basis", sample)).mustBe(200);
        warehouse.send(with(warehouse.report("OUT", cargo, 50), "basis", outside)).mustBe(200);
        // Who brings it back does not say by which permit it left: by the one that was granted first.
        warehouse.send(with(warehouse.report("IN", cargo, 1), "reason", "PERMIT")).mustBe(200);
        assertThat(report(sample, Map.of("workedOn", day(0), "used", 2)).mustBe(422).values("/errors", "code")).containsExactly("permit.used");
        report(sample, Map.of("workedOn", day(0), "used", 1)).mustBe(200);
        awaitStatus(sample, "DUTY_REVIEW");
        String shed = jdbc.sql("select shed from cargo.permits where number = ?").param(outside).query(String.class).single();
        warehouse.send(with(warehouse.report("IN", cargo, 50), "place", shed)).mustBe(200);
        assertThat(jdbc.sql("select s.packages || ' ' || (s.storage_until = p.granted_until) from cargo.stock s join cargo.permits p on p.shed = s.place "
                + "where p.number = ?").param(outside).query(String.class).single()).isEqualTo("50 true");
        assertThat(invariants.stream().filter(i -> "I10".equals(i.id()) && i.violations() > 0).map(Invariant::sentence)).isEmpty();
    }

    @Test
    void outsideStorageAndItsSecurityLastUntilWhatLeftByItIsInAndOutAgain() {
        String number = apply("OUTSIDE_STORAGE", 50, Map.of("until", day(5), "outside", "1 Port road, Incheon", "securityReference",
                samples.security(warehouse.operator(), 1_000)));
        awaitStatus(number, "PERMIT_REVIEW");
        decide(number, "Task_DecidePermit", officer("a"), Map.of("decision", "GRANT", "securityAmount", "1000")).mustBe(200);
        awaitStatus(number, "PERMIT_RUNNING");
        String shed = jdbc.sql("select shed from cargo.permits where number = ?").param(number).query(String.class).single();
        warehouse.send(with(warehouse.report("OUT", cargo, 50), "basis", number)).mustBe(200);
        warehouse.send(with(warehouse.report("IN", cargo, 40), "place", shed)).mustBe(200);
        assertThat(report(number, Map.of("workedOn", day(0))).mustBe(422).values("/errors", "code")).containsExactlyInAnyOrder("permit.notIn",
                "permit.stillThere");
        String order = new Warehouse(samples, jdbc, clock, warehouse.api(), warehouse.operator(), shed).order(cargo, 40);

        clock.add(Duration.ofDays(8));

        await().atMost(LIMIT).until(() -> jdbc.sql("select count(*) from casework.timeline t join cargo.permits p using (case_number) "
                + "where p.number = ? and t.event = 'OUTSIDE_OVERDUE'").param(number).query(Integer.class).single() == 1);
        warehouse.send(with(with(warehouse.report("OUT", cargo, 40), "place", shed), "basis", order)).mustBe(200);
        assertThat(status(number) + " " + pledges(number)).as("ten are on their way yet").isEqualTo("PERMIT_RUNNING 1");
        warehouse.send(with(with(warehouse.report("IN", cargo, 10), "basis", number), "reason", "PERMIT")).mustBe(200);
        awaitStatus(number, "PERMIT_DONE");
        assertThat(pledges(number)).isZero();
    }

    @Test
    void whatIsReleasedForImportIsNoForeignGoodsThatAreLost() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Consignment goods = ((Consignments.Answer.One) consignments.find(Consignments.Key.bill(cargo))).consignment();
            assertThat(claims.reserve(new CargoApi.Claim(cargo, "RELEASED26000001", null, 95, "Kim"))).isInstanceOf(CargoApi.Claimed.Reserved.class);
            claims.permitRemoval("RELEASED26000001");
            assertThat(lost(6, goods)).extracting(Fault::code).containsExactly("permit.packages.released");
            assertThat(lost(5, goods)).isEmpty();
        });
    }

    private List<Fault> lost(int packages, Consignment goods) {
        return PermitChecks.atThePlace(new PermitApplication("A", PermitKind.LOSS, null, cargo, warehouse.shed(), packages, null, "Fire", null, null,
                null, false, samples.today(), null), goods, ledger.at(goods.id()), rows.released(goods.id()));
    }

    private int pledges(String number) {
        return jdbc.sql("select count(*) from collection.security_charges s join cargo.permits p using (case_number) where p.number = ? "
                + "and s.released_at is null").param(number).query(Integer.class).single();
    }

    @Test
    void aLossIsExcusedOrChargedAndOnlyItsOperatorReportsIt() {
        String fire = apply("LOSS", 10, Map.of("happenedOn", day(0)));
        String theft = apply("THEFT", 5, Map.of("happenedOn", day(0)));
        awaitStatus(fire, "LOSS_REVIEW");
        awaitStatus(theft, "LOSS_REVIEW");
        assertThat(warehouse.stock(cargo)).as("before it is confirmed").isEqualTo(100);
        decide(fire, "Task_JudgeLoss", officer("a"), Map.of("decision", "DISASTER", "reason", "Lightning")).mustBe(200);
        assertThat(decide(theft, "Task_JudgeLoss", officer("a"), Map.of("decision", "DISASTER", "reason", "No")).text("/errors/decision")).isNotNull();
        decide(theft, "Task_JudgeLoss", officer("a"), Map.of("decision", "LEVY", "reason", "The door stood open")).mustBe(200);

        awaitStatus(fire, "LOSS_EXCUSED");
        awaitStatus(theft, "DUTY_REVIEW");
        assertThat(warehouse.stock(cargo)).isEqualTo(85);
        charge(theft);

        Warehouse other = Warehouse.of(samples, jdbc, clock);
        assertThat(other.api().post("/api/v1/cargo/permits", asked("LOSS", 1, Map.of("happenedOn", day(0)))).status()).isEqualTo(404);
        assertThat(other.api().get("/api/v1/cargo/permits/" + fire).status()).isEqualTo(404);
        Map<String, Object> again = asked("SAMPLE", 1, Map.of("until", day(3)));
        String number = warehouse.api().post("/api/v1/cargo/permits", again).mustBe(201).text("/number");
        assertThat(warehouse.api().post("/api/v1/cargo/permits", again).mustBe(201).text("/number")).isEqualTo(number);
        assertThat(warehouse.api().post("/api/v1/cargo/permits", with(again, "packages", 2)).mustBe(409).text("/code"))
                .isEqualTo("permit.reference.taken");
        assertThat(warehouse.api().post("/api/v1/cargo/permits", Map.of("kind", "REPAIR", "until", "soon")).mustBe(422).values("/errors", "field"))
                .containsExactlyInAnyOrder("until", "reference", "cargoNumber", "packages", "reason", "place", "method");
    }

    private void charge(String number) {
        decide(number, "Task_AssessPermitGoods", officer("first"), Map.of("decision", "LEVY", "hsCode", "6109101000", "value", "1000000", "origin",
                "US", "reason", "As invoiced")).mustBe(200);
        decide(number, "Task_SignPermitDuty", officer("second"), Map.of("decision", "SIGN")).mustBe(200);
        awaitStatus(number, "DUTY_CHARGED");
    }

    private Map<String, Object> asked(String kind, int packages, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(Map.of("reference", SampleData.unique("A"), "kind", kind, "cargoNumber", cargo, "place",
                warehouse.shed(), "packages", packages, "reason", "They are damp"));
        all.putAll(more);
        return all;
    }

    private String apply(String kind, int packages, Map<String, ?> more) {
        return warehouse.api().post("/api/v1/cargo/permits", asked(kind, packages, more)).mustBe(201).text("/number");
    }

    private Answer report(String number, Map<String, ?> work) {
        return warehouse.api().post("/api/v1/cargo/permits/" + number + "/report", work);
    }

    private String day(int days) {
        return samples.today().plusDays(days).toString();
    }

    private final Map<String, Api> officers = new HashMap<>();

    private String officer(String name) {
        officers.computeIfAbsent(name, n -> samples.officer("020", "CARGO_OFFICER"));
        return name;
    }

    private Answer decide(String number, String step, String by, Map<String, ?> answers) {
        Api officer = officers.get(by);
        String caseNumber = jdbc.sql("select case_number from cargo.permits where number = ?").param(number).query(String.class).single();
        String path = "/api/v1/tasks/" + await().atMost(LIMIT).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber).mustBe(200),
                found -> step.equals(found.text("/0/elementId"))).text("/0/key");
        Answer claimed = officer.post(path + "/claim", Map.of());
        if (claimed.status() != 200) {
            return claimed;
        }
        Answer decided = officer.post(path + "/decision?subjectVersion=1", answers);
        if (decided.status() != 200) {
            officer.post(path + "/release", Map.of()).mustBe(200);
        }
        return decided;
    }

    private String status(String number) {
        return jdbc.sql("select status from casework.cases where subject = ?").param(number).query(String.class).single();
    }

    private void awaitStatus(String number, String status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> Optional.of(status(number)), Optional.of(status)::equals);
    }

    private List<String> messages(String number) {
        return jdbc.sql("select body_en from mailbox.messages where subject_number = ?").param(number).query(String.class).list();
    }

    private static Map<String, Object> with(Map<String, ?> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
