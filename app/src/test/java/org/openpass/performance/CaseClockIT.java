package org.openpass.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whose time real cases take. */
@OpenPassTest
class CaseClockIT {

    /** What the test itself takes between the moments that it chooses. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    @Autowired
    SampleData samples;
    @Autowired
    MovableClock clock;
    @Autowired
    Api anyone;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aStraightThroughCaseIsAllTheMachines() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        Answer answer = clockOf(filer.api(), caseOf(number));

        assertThat(part(answer, "MACHINE")).isEqualTo(total(answer)).isPositive();
        assertThat(answer.at("/open").asBoolean()).isFalse();
        awaitSettled(caseOf(number));
    }

    @Test
    void whoeverIsWaitedForIsGivenTheTime() throws Exception {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "INSPECTION").text("/declarationNumber");
        String caseNumber = caseOf(number);

        clock.add(Duration.ofHours(3));
        Answer waiting = clockOf(filer.api(), caseNumber);
        assertThat(waiting.at("/open").asBoolean()).isTrue();
        assertNear(waiting, "OFFICER", Duration.ofHours(3));
        inspect(number);
        Answer slip = filer.api().awaitStatus(number, "AWAITING_PAYMENT");

        clock.add(Duration.ofHours(5));
        Instant paidAt = clock.instant();
        clock.add(Duration.ofHours(1));
        pay(slip.text("/money/noticeNumber"), slip.won("/money/amount"), paidAt);
        filer.api().awaitStatus(number, "ACCEPTED");
        awaitSettled(caseNumber);

        Answer answer = clockOf(filer.api(), caseNumber);
        assertNear(answer, "OFFICER", Duration.ofHours(3));
        assertNear(answer, "PAYER", Duration.ofHours(5));
        assertNear(answer, "BANK", Duration.ofHours(1));
        assertNear(answer, "MACHINE", Duration.ZERO);
        assertThat(part(answer, "DECLARANT")).isZero();
        assertSumIsWhole(answer);
        assertThat(jdbc.sql("select total from performance.case_clocks where case_number = ?").param(caseNumber)
                .query(Long.class).single()).isEqualTo(total(answer).movePointRight(6).longValueExact());
    }

    @Test
    void aStrangersClockLooksLikeNone() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        samples.filer().api().get("/api/v1/cases/" + caseOf(number) + "/clock").mustBe(404);
        anyone.get("/api/v1/cases/" + caseOf(number) + "/clock").mustBe(401);
    }

    private void inspect(String number) {
        Api inspector = samples.officer("020", "INSPECTOR");
        String task = Awaitility.await().until(() -> new JsonMapper().readTree(inspector
                        .get("/api/v1/tasks?size=200&view=GROUP").mustBe(200).body()).valueStream()
                .filter(e -> e.path("subject").asString("").equals(number))
                .map(e -> e.path("task").path("key").asString()).findFirst().orElse(null), key -> key != null);
        inspector.post("/api/v1/tasks/" + task + "/decision", Map.of("decision", "ACCEPT", "method", "14",
                "place", "Incheon CFS 3", "findings", "As declared")).mustBe(200);
    }

    private void pay(String notice, long amount, Instant paidAt) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String bank = SampleData.unique("BANK");
        samples.admin().put("/api/v1/admin/banks/" + bank, Map.of("name", "Test Bank", "publicKey",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))).mustBe(200);
        byte[] body = ("{\"messageId\":\"m1\",\"noticeNumber\":\"" + notice + "\",\"amount\":" + amount
                + ",\"paidAt\":\"" + paidAt + "\"}").getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(body);
        anyone.with("X-Bank", bank).with("X-Signature", Base64.getEncoder().encodeToString(signer.sign()))
                .post("/api/v1/payments", "application/json", body).mustBe(200);
    }

    private String caseOf(String declarationNumber) {
        return jdbc.sql("select number from casework.cases where subject = ?").param(declarationNumber)
                .query(String.class).single();
    }

    private void awaitSettled(String caseNumber) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql(
                "select settled from performance.case_clocks where case_number = ?").param(caseNumber)
                .query(Boolean.class).optional().orElse(false));
    }

    private static Answer clockOf(Api asker, String caseNumber) {
        return asker.get("/api/v1/cases/" + caseNumber + "/clock").mustBe(200);
    }

    private static void assertNear(Answer answer, String owner, Duration expected) {
        assertThat(part(answer, owner)).isBetween(BigDecimal.valueOf(expected.toSeconds()),
                BigDecimal.valueOf(expected.plus(SLACK).toSeconds()));
    }

    private static void assertSumIsWhole(Answer answer) {
        assertThat(answer.at("/parts").valueStream().map(p -> p.path("seconds").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total(answer));
    }

    private static BigDecimal total(Answer answer) {
        return answer.at("/totalSeconds").decimalValue();
    }

    private static BigDecimal part(Answer answer, String owner) {
        return answer.at("/parts").valueStream().filter(p -> p.path("owner").asString().equals(owner))
                .map(p -> p.path("seconds").decimalValue()).findFirst().orElseThrow();
    }
}
