package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys, methods and addresses: who is not entitled, and what is not there, is told so plainly. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    JdbcClient jdbc;

    Filer filer;

    @BeforeAll
    void register() {
        filer = samples.filer();
    }

    @Test
    void withoutCredentialsNothingIsFiledOrRead() {
        assertThat(anyone.file(filer.draft()).mustBe(401).text("/code")).isEqualTo("credentials.missing");
        assertThat(anyone.declaration("ABCDE26000001M").mustBe(401).text("/code")).isEqualTo("credentials.missing");
        assertThat(anyone.get("/api/v1/cases").status()).isEqualTo(401);
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThat(anyone.key("op_unknown").file(filer.draft()).mustBe(401).text("/code")).isEqualTo("key.unknown");
        assertThat(anyone.key("").file(filer.draft()).mustBe(401).text("/code")).isEqualTo("key.unknown");
    }

    @Test
    void anExpiredKeyIsRefusedAndSaysSo() {
        String key = samples.admin().post("/api/v1/admin/parties/" + filer.declarantCode()
                + "/api-keys?label=short&days=0", java.util.Map.of()).mustBe(200).text("/apiKey");

        Answer refused = anyone.key(key).file(filer.draft()).mustBe(401);

        assertThat(refused.text("/code")).isEqualTo("key.expired");
        assertThat(refused.text("/detail")).contains("valid until");
    }

    @Test
    void aRevokedKeyIsAsGoodAsUnknown() {
        Filer revoked = samples.filer();
        String key = samples.key(revoked.declarantCode());
        anyone.key(key).file(revoked.draft()).mustBe(202);
        jdbc.sql("update access.api_keys set revoked_at = now() where label = 'test' and party_id = "
                + "(select id from access.parties where declarant_code = ?)").param(revoked.declarantCode()).update();

        // The news of a change made behind the application's back takes a moment.
        Answer refused = Awaitility.await().until(() -> anyone.key(key).get("/api/v1/cases"), answer -> answer.status() == 401);
        assertThat(refused.text("/code")).isEqualTo("key.unknown");
    }

    @Test
    void aWrongPasswordAndAWrongRoleAreRefused() {
        assertThat(anyone.account("admin", "wrong").get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(filer.api().put("/api/v1/admin/bills", java.util.List.of()).mustBe(403).text("/code"))
                .isEqualTo("forbidden");
        assertThat(filer.api().get("/actuator/metrics").status()).isEqualTo(403);
    }

    @Test
    void aStrangersDeclarationLooksLikeOneThatDoesNotExist() {
        String number = filer.api().file(filer.draft()).mustBe(202).text("/declarationNumber");
        String unknown = "ZZZZZ26000001M";

        Answer strange = samples.filer().api().declaration(number).mustBe(404);

        assertThat(strange.body().replace(number, unknown))
                .isEqualTo(filer.api().declaration(unknown).mustBe(404).body());
    }

    @Test
    void otherMediaTypesAndMethodsAreNamedAsSuch() {
        assertThat(filer.api().post(Api.DECLARATIONS, "text/plain", "x".getBytes()).status()).isEqualTo(415);
        assertThat(filer.api().post(Api.DECLARATIONS, "application/pdf", new byte[0]).status()).isEqualTo(415);
        assertThat(filer.api().send("DELETE", Api.DECLARATIONS + "/ABCDE26000001M").status()).isEqualTo(405);
        assertThat(filer.api().send("PUT", Api.DECLARATIONS).status()).isEqualTo(405);
        assertThat(filer.api().get("/api/v1/nothing-here").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "A%00B", "%27%20or%201=1--", "..%2f..%2fetc", "%ED%A0%80", "%FF%FE",
        "%EC%88%98%EC%9E%85", "%0d%0aSet-Cookie:a=b", "{number}", "-1"})
    void aMalformedNumberInAnAddressIsNotFoundOrRefused(String number) {
        String encoded = number.replace("{", "%7B").replace("}", "%7D");
        assertThat(filer.api().get(Api.DECLARATIONS + "/" + encoded).status()).isBetween(400, 499);
        assertThat(anyone.get("/api/v1/tracking/" + encoded).status()).isBetween(400, 499);
        assertThat(filer.api().get("/api/v1/cases?q=" + encoded).status()).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=-5", "size=100000", "size=x", "after=nonsense", "after=%00", "q=%00%01", "q=%22%5C(*"})
    void anOddQuestionIsAnsweredOrRefused(String parameters) {
        assertThat(filer.api().get("/api/v1/cases?" + parameters).status()).isBetween(200, 499);
    }

    @Test
    void aLongNumberOrQuestionIsRefused() {
        assertThat(filer.api().get(Api.DECLARATIONS + "/" + "9".repeat(5_000)).status()).isBetween(400, 499);
        assertThat(filer.api().get("/api/v1/cases?q=" + "x".repeat(201)).status()).isBetween(400, 499);
        assertThat(anyone.key("k".repeat(4_000)).get("/api/v1/cases").status()).isEqualTo(401);
    }
}
