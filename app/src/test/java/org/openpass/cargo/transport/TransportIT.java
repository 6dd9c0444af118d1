package org.openpass.cargo.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.KeepsCases;
import org.openpass.reference.WorkingCalendar;
import org.openpass.search.CaseDocumentSource;
import org.openpass.search.Versioned;
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

/** Transports under bond (Customs Act Art. 213 to 220), from their declaration until all has arrived or is accounted for. */
@OpenPassTest
class TransportIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CASES = "/api/v1/cargo/cases/bonded-transport";

    @Autowired
    List<CaseDocumentSource> sources;
    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    List<KeepsCases> keeps;
    @Autowired
    TransactionTemplate transaction;

    private Warehouse from;
    private Warehouse to;
    private String cargo;
    private String transporter;
    private Api api;

    @BeforeEach
    void tenPackagesInAWarehouse() {
        from = Warehouse.of(samples, jdbc, clock);
        to = Warehouse.of(samples, jdbc, clock);
        cargo = from.house(from.voyage(true), 10);
        from.send(from.report("IN", cargo, 10)).mustBe(200);
        transporter = SampleData.unique("TR");
        samples.party("Transporter " + transporter, "TRANSPORTER", transporter, Map.of());
        api = Api.at(samples.admin().baseUrl()).key(samples.key(transporter));
    }

    @Test
    void whatIsDeclaredIsAcceptedAtOnceAndArrivesInPartsAtTheNamedPlaceAlone() {
        Map<String, Object> said = declaration();
        Answer declared = api.post(CASES, said).mustBe(201);
        assertThat(declared.text("/number")).matches("02010\\d{5}\\d{4}\\d{6}");
        String number = declared.text("/caseNumber");
        assertThat(api.post(CASES, said).mustBe(201).text("/caseNumber")).as("the same again").isEqualTo(number);
        assertThat(api.post(CASES, with(said, "purpose", "other")).mustBe(409).text("/code")).isEqualTo("reference.taken");
        awaitStatus(number, "UNDER_WAY");
        assertThat(jdbc.sql("select moved_text from cargo.events where kind = 'TRANSPORT_ACCEPTED' and case_number = ?").param(number)
                .query(String.class).list()).containsExactly("(도)" + to.shed() + " 인천 시험 보세창고");

        assertThat(sources.stream().flatMap(source -> source.documents(List.of(number)).stream()).map(Versioned::value)).singleElement()
                .satisfies(found -> {
                    assertThat(found.declarationNumber()).isEqualTo(declared.text("/number"));
                    assertThat(found.reference()).isEqualTo(cargo);
                    assertThat(found.partyIds()).isNotEmpty();
                });

        Answer out = from.send(from.report("OUT", cargo, 10)).mustBe(200);
        assertThat(out.text("/ground")).as("the only one").isEqualTo(declared.text("/number"));
        Warehouse other = Warehouse.of(samples, jdbc, clock);
        assertThat(other.send(other.report("IN", cargo, 4)).mustBe(409).text("/code")).isEqualTo("movement.transport.elsewhere");
        String in = to.send(to.report("IN", cargo, 6)).mustBe(200).text("/number");
        to.send(with(to.report("TAKE_BACK", cargo, 0), "basis", in)).mustBe(200);
        assertThat(api.get(CASES + "/" + number).mustBe(200).won("/arrived")).isZero();
        to.send(to.report("IN", cargo, 6)).mustBe(200);
        assertThat(api.get(CASES + "/" + number).mustBe(200).won("/arrived")).isEqualTo(6);
        to.send(to.report("IN", cargo, 4)).mustBe(200);

        awaitStatus(number, "TRANSPORTED");
        assertThat(to.stock(cargo)).isEqualTo(10);
        assertThat(other.api().get(CASES + "/" + number).status()).as("a stranger's case").isEqualTo(404);
        await().atMost(LIMIT).until(() -> jdbc.sql("select kind from mailbox.messages where case_number = ? order by kind").param(number)
                .query(String.class).list().equals(List.of("TRANSPORTED", "TRANSPORT_ACCEPTED")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Answer wrong = api.post(CASES, Map.of("cargoNumber", cargo, "to", "00000000", "packages", 11, "hsCode", "x")).mustBe(422);
        assertThat(wrong.values("/errors", "field")).containsExactlyInAnyOrder("reference", "to", "packages", "vehicles", "hsCode");
        assertThat(from.api().post(CASES, with(declaration(), "reference", SampleData.unique("X"))).mustBe(422).values("/errors", "code"))
                .as("another's goods are unknown to who is no consignee").containsExactly("transport.cargo.unknown");
    }

    @Test
    void whatComesLateIsNotChargedIfTheTimeIsExtendedForIt() {
        String number = underWay(10);
        assertThat(from.api().get("/api/v1/cargo/" + cargo + "/blocked").mustBe(200).body()).as("who acts until when").contains("TRANSPORTER")
                .contains("cargo.underWay");
        passTheTime(number);
        awaitStatus(number, "MISSING_REVIEW");

        to.send(to.report("IN", cargo, 10)).mustBe(200);

        Api officer = samples.officer("020", "CARGO_OFFICER");
        awaitDecisions(number, 2);
        assertThat(breaches(number)).containsExactly("Customs Act Art. 216(2)");
        assertThat(decide(officer, number, Map.of("decision", "DISASTER", "reason", "Snow")).mustBe(422)
                .body()).as("it is there").contains("came late");
        decide(officer, number, Map.of("decision", "EXTEND", "days", "1", "reason", "Snow on the only road")).mustBe(200);
        awaitStatus(number, "TRANSPORTED");
        assertThat(levies(number)).isZero();
        assertThat(breaches(number)).as("it was in time then").isEmpty();
    }

    @Test
    void dutyOnWhatDoesNotArriveIsChargedOnceAndSignedByTwo() {
        String number = underWay(10, "99바 9999");
        to.send(to.report("IN", cargo, 8)).mustBe(200);
        passTheTime(number);
        awaitStatus(number, "MISSING_REVIEW");
        to.send(to.report("IN", cargo, 1)).mustBe(200);
        assertThat(api.get(CASES + "/" + number).won("/late")).as("what came late is none in time").isEqualTo(2);
        awaitDecisions(number, 2);
        Api first = samples.officer("020", "CARGO_OFFICER");
        assertThat(decide(first, number, Map.of("decision", "LEVY", "reason", "Nobody knows")).mustBe(422).at("/errors")).isNotEmpty();
        decide(first, number, Map.of("decision", "LEVY", "reason", "Nobody knows", "hsCode", "6109101000", "origin", "US", "value", "1000000",
                "quantity", "2", "unit", "PCE")).mustBe(200);
        Api second = samples.officer("020", "CARGO_OFFICER");
        decide(second, number, Map.of("decision", "SIGN")).mustBe(200);

        awaitStatus(number, "DUTY_CHARGED");
        assertThat(levies(number)).isEqualTo(1);
        assertThat(breaches(number)).as("late, and by a vehicle that was not declared").containsExactly("Customs Act Art. 216(2)",
                "Customs Act Art. 216(3)");
        assertThat(jdbc.sql("select ground || ' ' || article from collection.levies where case_number = ?").param(number).query(String.class).single())
                .isEqualTo("NOT_ARRIVED Customs Act Art. 217");
        assertThat(keeps.stream().flatMap(each -> each.why(List.of(number)).stream())).as("as long as a declaration").contains("LEVIED");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update collection.levies set made_at = made_at - interval '61 months' where case_number = ?").param(number).update();
            assertThat(keeps.stream().flatMap(each -> each.why(List.of(number)).stream())).doesNotContain("LEVIED");
        });
        assertThat(underWay()).as("nothing is under way any more").isZero();
        assertThat(jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(cargo).query(String.class).single())
                .isEqualTo("IN_STORAGE");
    }

    @Test
    void whatADisasterTookIsNotCharged() {
        String number = underWay(10);
        passTheTime(number);
        awaitStatus(number, "MISSING_REVIEW");

        decide(samples.officer("020", "CARGO_OFFICER"), number, Map.of("decision", "DISASTER", "reason", "A flood took the truck")).mustBe(200);

        awaitStatus(number, "TRANSPORTED");
        assertThat(levies(number)).isZero();
        assertThat(jdbc.sql("select status from cargo.consignments where cargo_number = ?").param(cargo).query(String.class).single()).isEqualTo("LOST");
    }

    @Test
    void aPartNeedsAnApprovalGivenOnSecurityAndLastsLongerIfCustomsLetsIt() {
        String number = api.post(CASES, with(declaration(), "packages", 6)).mustBe(201).text("/caseNumber");
        awaitStatus(number, "TRANSPORT_REVIEW");
        assertThat(from.send(from.report("OUT", cargo, 1)).mustBe(409).text("/code")).isEqualTo("movement.basis.none");
        decide(samples.officer("020", "CARGO_OFFICER"), number, Map.of("decision", "APPROVE", "securityAmount", "500000")).mustBe(200);
        awaitStatus(number, "AWAITING_SECURITY");
        assertThat(api.get(CASES + "/" + number).text("/ground")).isEqualTo("D226(3)11");
        assertThat(api.post(CASES + "/" + number + "/security", Map.of("reference", samples.security(transporter, 499_999))).mustBe(422)
                .values("/errors", "code")).containsExactly("transport.security.short");
        api.post(CASES + "/" + number + "/security", Map.of("reference", samples.security(transporter, 500_000))).mustBe(200);
        awaitStatus(number, "UNDER_WAY");

        String until = api.get(CASES + "/" + number).text("/lastDay");
        assertThat(api.post(CASES + "/" + number + "/extension", Map.of("until", until, "reason", "")).mustBe(422).values("/errors", "field"))
                .containsExactly("reason");
        String later = LocalDate.parse(until).plusDays(5).toString();
        api.post(CASES + "/" + number + "/extension", Map.of("until", later, "reason", "The road is closed")).mustBe(200);
        awaitStatus(number, "TRANSPORT_REQUEST");
        decide(samples.officer("020", "CARGO_OFFICER"), number, Map.of("decision", "APPROVE")).mustBe(200);
        awaitStatus(number, "UNDER_WAY");
        assertThat(api.get(CASES + "/" + number).text("/lastDay")).isEqualTo(later);

        api.post(CASES + "/" + number + "/withdrawal", Map.of("reason", "The buyer is gone")).mustBe(200);
        awaitStatus(number, "TRANSPORT_REQUEST");
        decide(samples.officer("020", "CARGO_OFFICER"), number, Map.of("decision", "APPROVE")).mustBe(200);
        awaitStatus(number, "TRANSPORT_WITHDRAWN");
        assertThat(from.send(from.report("OUT", cargo, 1)).mustBe(409).text("/code")).isEqualTo("movement.basis.none");
    }

    @Test
    void aWithdrawalThatNobodyAnswersWithinItsPeriodIsApproved() {
        String number = api.post(CASES, declaration()).mustBe(201).text("/caseNumber");
        awaitStatus(number, "UNDER_WAY");
        api.post(CASES + "/" + number + "/withdrawal", Map.of("reason", "The buyer is gone")).mustBe(200);
        awaitStatus(number, "TRANSPORT_REQUEST");
        decide(samples.officer("020", "CARGO_OFFICER"), number, Map.of("decision", "REFUSE", "reason", "Which buyer?")).mustBe(200);
        awaitStatus(number, "UNDER_WAY");
        clock.add(Duration.ofDays(1));
        String code = SampleData.unique("AG");
        samples.party("Agent " + code, "BROKER", code, Map.of());
        Api agent = Api.at(samples.admin().baseUrl()).key(samples.key(code));
        assertThat(agent.post(CASES + "/" + number + "/withdrawal", Map.of("reason", "Enclosed")).status()).as("without a mandate").isEqualTo(404);
        samples.party("Transporter " + transporter, "TRANSPORTER", transporter, Map.of("mandateTo", code));
        agent.post(CASES + "/" + number + "/withdrawal", Map.of("reason", "Enclosed")).mustBe(200);
        awaitStatus(number, "TRANSPORT_REQUEST");
        LocalDate tenth = calendar.onOrAfter(samples.today().plusDays(10));
        assertThat(answerEnds(number)).as("ten days of its own, to a working day").isEqualTo(Seoul.after(tenth));
        decide(samples.officer("020", "CARGO_OFFICER"), number, Map.of("decision", "EXTEND", "days", "3", "reason", "The buyer is asked")).mustBe(200);
        Instant ends = answerEnds(number);
        assertThat(ends).as("Art. 250(5) lets customs answer later, if it says so in time").isEqualTo(Seoul.after(calendar.onOrAfter(tenth.plusDays(3))));
        assertThat(jdbc.sql("select count(*) from mailbox.messages where case_number = ? and kind = 'TRANSPORT_EXTENSION'").param(number)
                .query(Integer.class).single()).isOne();
        awaitTask(number, "Task_DecideTransportRequest", 3);

        clock.moveTo(ends.minusSeconds(60));
        assertThat(jdbc.sql("select status from casework.cases where number = ?").param(number).query(String.class).single())
                .as("its last day is not over").isEqualTo("TRANSPORT_REQUEST");
        clock.moveTo(ends.plusSeconds(60));

        awaitStatus(number, "TRANSPORT_WITHDRAWN");
        assertThat(jdbc.sql("select round || ' ' || ran_out || ' ' || article from cargo.answers where case_number = ?").param(number)
                .query(String.class).single()).isEqualTo("2 true Customs Act Art. 250(5)");
        assertThat(from.send(from.report("OUT", cargo, 1)).mustBe(409).text("/code")).isEqualTo("movement.basis.none");
    }

    private String underWay(int packages) {
        return underWay(packages, "12가-3456");
    }

    private String underWay(int packages, String vehicle) {
        Answer declared = api.post(CASES, declaration()).mustBe(201);
        awaitStatus(declared.text("/caseNumber"), "UNDER_WAY");
        from.send(with(with(from.report("OUT", cargo, packages), "basis", declared.text("/number")), "vehicle", vehicle)).mustBe(200);
        return declared.text("/caseNumber");
    }

    private Map<String, Object> declaration() {
        return new HashMap<>(Map.of("reference", SampleData.unique("T"), "cargoNumber", cargo, "to", to.shed(), "vehicles",
                List.of(Map.of("number", "12가3456"))));
    }

    private void passTheTime(String number) {
        clock.moveTo(jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = 'transport'").param(number)
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).single().plus(Duration.ofMinutes(1)));
    }

    /** What comes in takes the decision away: it is asked again. */
    private void awaitDecisions(String number, int times) {
        awaitTask(number, "Task_DecideMissing", times);
    }

    private void awaitTask(String number, String element, int times) {
        await().atMost(LIMIT).until(() -> jdbc.sql("select count(*) from tasks.tasks where case_number = ? and element_id = ?")
                .params(number, element).query(Integer.class).single() == times);
    }

    private Instant answerEnds(String number) {
        return jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = 'answer' and met_at is null").param(number)
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    private List<String> breaches(String number) {
        return jdbc.sql("select article from cargo.breaches where case_number = ? order by id").param(number).query(String.class).list();
    }

    private int levies(String number) {
        return jdbc.sql("select count(*) from collection.levies where case_number = ?").param(number).query(Integer.class).single();
    }

    private int underWay() {
        return jdbc.sql("select sum(e.transit) from cargo.events e join cargo.consignments c on c.id = e.consignment where c.cargo_number = ?")
                .param(cargo).query(Integer.class).single();
    }

    private void awaitStatus(String number, String status) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("select status from casework.cases where number = ?")
                .param(number).query(String.class).single(), status::equals);
    }

    private static Answer decide(Api officer, String caseNumber, Map<String, String> answers) {
        Answer task = await().atMost(LIMIT).until(() -> officer.get("/api/v1/tasks?case=" + caseNumber).mustBe(200), found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        Answer decided = officer.post(path + "/decision?subjectVersion=" + task.won("/0/subjectVersion"), answers);
        if (decided.status() != 200) {
            officer.post(path + "/release", Map.of()).mustBe(200);
        }
        return decided;
    }

    private static Map<String, Object> with(Map<String, Object> said, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(said);
        changed.put(field, value);
        return changed;
    }
}
