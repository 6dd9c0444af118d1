package org.openpass.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Invitations;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.access.Right;
import org.openpass.mailbox.notification.SmtpServer;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody applies to be a party, an officer decides, and the first person joins; each test has numbers of its own. */
@OpenPassTest
class RegistrationIT {

    private static final String DOOR = "/api/v1/registrations";
    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Invitations invitations;
    @Autowired
    EndingRegistrations ending;
    @Autowired
    JdbcClient jdbc;
    @Value("${spring.mail.port}")
    int port;

    private SmtpServer server;
    private Api nobody;
    private Officers officers;
    private String number;
    private String username;
    private String email;

    @BeforeEach
    void aNewcomer() {
        server = new SmtpServer(port);
        nobody = Api.at(samples.ready().admin().baseUrl());
        officers = new Officers(samples);
        number = SampleData.businessNumber();
        username = SampleData.unique("new-").toLowerCase(Locale.ROOT);
        email = username + "@company.example";
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aNewcomerProvesAnAddressIsRegisteredAndTheFirstPersonJoins() {
        String code = SampleData.unique("").substring(0, 5);
        Answer asked = nobody.post(DOOR, wanted("BROKER")).mustBe(202);
        String sent = server.code(email, 1);
        assertThat(SmtpServer.text(server.await(email, 1))).as("what a stranger wrote goes to no address").doesNotContain(number);
        String confirm = DOOR + "/" + asked.text("/id") + "/confirm";
        assertThat(nobody.post(confirm, Map.of("code", sent.equals("000000") ? "000001" : "000000")).mustBe(422).text("/code"))
                .isEqualTo("registration.code");
        Answer filed = nobody.post(confirm, Map.of("code", sent)).mustBe(201);
        assertThat(filed.text("/caseNumber")).as("is for officers").isNull();
        assertThat(nobody.post(confirm, Map.of("code", sent)).mustBe(201).text("/number")).as("the same again")
                .isEqualTo(filed.text("/number"));
        String caseNumber = caseOf(filed.text("/number"));
        assertThat(jdbc.sql("select count(*) from registration.applications where identifier = ?").param(number)
                .query(Integer.class).single()).isEqualTo(1);

        assertThat(officers.decide(caseNumber, Map.of("decision", "REGISTER", "declarantCode", "!")).mustBe(422)
                .at("/errors").propertyNames()).containsExactly("declarantCode");
        decide(caseNumber, Map.of("decision", "REGISTER", "declarantCode", code));
        awaitStatus(caseNumber, "REGISTERED");

        Party party = parties.byIdentifier(number).orElseThrow();
        assertThat(party.mayDeclareOn(samples.today())).isTrue();
        assertThat(party.kind()).isEqualTo("BROKER");
        MimeMessage mail = server.await(email, 2);
        Matcher link = Pattern.compile("/invitation/(\\S+)").matcher(SmtpServer.text(mail));
        assertThat(link.find()).isTrue();
        String token = link.group(1);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select state from mailbox.addressed_mails "
                + "where effect = ? and body is null").param("registration:" + caseNumber).query(String.class).optional()
                .filter("SENT"::equals).isPresent());
        assertThat(invitations.find(token)).hasValueSatisfying(open -> {
            assertThat(open.party()).isEqualTo(party.name());
            assertThat(open.rights()).isEqualTo(EnumSet.allOf(Right.class));
        });
        assertThat(invitations.accept(token, PASSWORD)).isEqualTo(username);
        assertThat(invitations.find(token)).isEmpty();
        Api person = Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
        assertThat(person.get("/api/v1/cases/" + caseNumber + "/links").status()).as("their own case").isEqualTo(200);
        assertThat(samples.filer().api().get("/api/v1/cases/" + caseNumber + "/links").status()).isEqualTo(404);
    }

    @Test
    void whoEnteredAnApplicationDoesNotDecideItAndARefusalSaysWhyOnceTheMailServerIsBack() {
        Api officer = samples.officer("020", "CLEARANCE_OFFICER");
        String caseNumber = officer.post(DOOR + "/papers", with(wanted("TRADER"), "office", "030")).mustBe(201)
                .text("/caseNumber");
        assertThat(jdbc.sql("select office from casework.cases where number = ?").param(caseNumber).query(String.class)
                .single()).as("their own office").isEqualTo("020");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> officer.get("/api/v1/cases?q=" + number).mustBe(200)
                .at("/hits/0/document/caseNumber").asString("").equals(caseNumber));
        Answer task = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> officer.get("/api/v1/tasks?case="
                + caseNumber).mustBe(200), found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        assertThat(officer.post(path + "/decision?subjectVersion=1", Map.of("decision", "REGISTER")).mustBe(422)
                .text("/errors/decision")).contains("somebody else decides");
        officer.post(path + "/release", Map.of()).mustBe(200);

        server.close();
        decide(caseNumber, Map.of("decision", "REFUSE", "reason", "The extract is three years old"));
        awaitStatus(caseNumber, "REGISTRATION_REFUSED");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("select count(*) from mailbox.addressed_mails "
                + "where effect = ? and state = 'DUE' and attempts = 1 and body is not null")
                .param("registration:" + caseNumber).query(Integer.class).single() == 1);
        server = new SmtpServer(port);
        jdbc.sql("update mailbox.addressed_mails set next_at = now() - interval '1 hour' where effect = ?")
                .param("registration:" + caseNumber).update();
        assertThat(SmtpServer.text(server.await(email, 1))).contains("The extract is three years old");
        assertThat(parties.byIdentifier(number)).isEmpty();
    }

    @Test
    void aNumberThatNamesAPartyIsSaidToOfficersOnly() {
        samples.party("Known " + number, "TRADER", number, Map.of());
        Api officer = samples.officer("020", "CLEARANCE_OFFICER");
        assertThat(officer.post(DOOR + "/papers", wanted("TRADER")).mustBe(422).text("/errors/0/code"))
                .isEqualTo("registration.known");
        Answer asked = nobody.post(DOOR, wanted("TRADER")).mustBe(202);
        String caseNumber = caseOf(nobody.post(DOOR + "/" + asked.text("/id") + "/confirm",
                Map.of("code", server.code(email, 1))).mustBe(201).text("/number"));
        assertThat(officers.decide(caseNumber, Map.of("decision", "REGISTER")).mustBe(422).text("/errors/decision"))
                .contains("Known " + number);
    }

    @Test
    void ofTwoThatAreGrantedWithOneNumberOneIsRegistered() throws Exception {
        Api officer = samples.officer("020", "CLEARANCE_OFFICER");
        String one = officer.post(DOOR + "/papers", wanted("TRADER")).mustBe(201).text("/caseNumber");
        String other = officer.post(DOOR + "/papers", wanted("TRADER")).mustBe(201).text("/caseNumber");
        List<Supplier<Answer>> decisions = List.of(officers.ready(one, Map.of("decision", "REGISTER")),
                officers.ready(other, Map.of("decision", "REGISTER")));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Answer> answer : pool.invokeAll(decisions.stream().<Callable<Answer>>map(d -> d::get).toList())) {
                assertThat(answer.get().status()).isIn(200, 422);
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> parties.byIdentifier(number).isPresent());
        server.await(email, jdbc.sql("select count(*) from registration.applications where identifier = ? "
                + "and decision is not null").param(number).query(Integer.class).single());
        assertThat(jdbc.sql("select count(*) from registration.applications where identifier = ? and outcome = 'REGISTERED'")
                .param(number).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from access.parties where name = ?").param("Newcomer " + number)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAnAddressIsNotFloodedAndStrangersEnterNothing() {
        Answer wrong = nobody.language("ko").post(DOOR, Map.of("name", " ", "kind", "PIRATE", "scheme", "BUSINESS_NUMBER",
                "number", "1", "person", "", "username", "A B", "email", "nobody", "office", "999")).mustBe(422);
        assertThat(wrong.values("/errors", "field")).containsExactlyInAnyOrder("name", "kind", "number", "person", "username",
                "email", "office");
        assertThat(wrong.values("/errors", "mend")).allSatisfy(text -> assertThat(text).matches(".*[가-힣].*"));
        assertThat(nobody.post(DOOR, with(wanted("TRADER"), "email", "a\u0000b@company.example")).mustBe(422)
                .values("/errors", "field")).containsExactly("email");
        for (int i = 1; i <= 5; i++) {
            nobody.post(DOOR, wanted("TRADER")).mustBe(202);
        }
        assertThat(nobody.post(DOOR, wanted("TRADER")).mustBe(429).text("/code")).isEqualTo("registration.tooOften");
        nobody.post(DOOR + "/papers", wanted("TRADER")).mustBe(401);
        samples.filer().api().post(DOOR + "/papers", wanted("TRADER")).mustBe(404);
    }

    @Test
    void aForwarderIsRegisteredForThreeYearsAndTheirPartyIsToldOnceBeforeTheyEnd() {
        String caseNumber = samples.officer("020", "CLEARANCE_OFFICER").post(DOOR + "/papers", wanted("FORWARDER")).mustBe(201)
                .text("/caseNumber");
        decide(caseNumber, Map.of("decision", "REGISTER"));
        awaitStatus(caseNumber, "REGISTERED");
        Party forwarder = parties.byIdentifier(number).orElseThrow();
        LocalDate end = samples.today().plusYears(3);
        assertThat(forwarder.licenceUntil()).isEqualTo(end);
        assertThat(forwarder.registeredOn(end)).isTrue();
        assertThat(forwarder.registeredOn(end.plusDays(1))).isFalse();
        assertThat(forwarder.mayDeclareOn(end)).as("it has no declarant code").isFalse();

        String transporter = SampleData.unique("TR");
        samples.party("Transporter", "TRANSPORTER", transporter, Map.of("licenceUntil", samples.today().plusMonths(2).toString()));
        ending.tell();
        ending.tell();
        assertThat(told(transporter)).singleElement().asString().contains("(Customs Act Art. 222(5))");
        assertThat(told(number)).isEmpty();
    }

    private List<String> told(String identifier) {
        return jdbc.sql("select body_en from mailbox.messages where party_id = ? and kind = ?")
                .params(parties.byIdentifier(identifier).orElseThrow().id(), EndingRegistrations.KIND).query(String.class).list();
    }

    private Map<String, Object> wanted(String kind) {
        return new HashMap<>(Map.of("name", "Newcomer " + number, "kind", kind, "scheme", "BUSINESS_NUMBER", "number", number,
                "person", "Kim", "username", username, "email", email, "office", "020"));
    }

    private static Map<String, Object> with(Map<String, Object> wanted, String field, String value) {
        wanted.put(field, value);
        return wanted;
    }

    private String caseOf(String application) {
        return jdbc.sql("select case_number from registration.applications where number = ?").param(application)
                .query(String.class).single();
    }

    private void decide(String caseNumber, Map<String, String> answers) {
        officers.decide(caseNumber, answers).mustBe(200);
    }

    private void awaitStatus(String caseNumber, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("select status from casework.cases "
                + "where number = ?").param(caseNumber).query(String.class).single(), status::equals);
    }
}
