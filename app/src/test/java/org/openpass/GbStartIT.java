package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.testing.AbroadProcess;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.WcoSample;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The United Kingdom from an empty database to a filed message: its money, its day, its offices. */
class GbStartIT {

    /** Thursday evening in London, and the next year already in Korea. */
    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T20:00:00Z");
    private static final String BEER = "2203000100";

    @Test
    void aMessageIsFiledInPoundsOnTheDayOfLondonAtFelixstowe() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres");
            try (AbroadProcess britain = new AbroadProcess("GB", NEW_YEARS_EVE, database)) {
                Api admin = britain.admin();
                Filer filer = filer(admin);

                Answer wrong = filer.api().file(filer.empty().set("currency", "GBP").set("customsOffice", "FXT")
                        .set("declaredTax", 1).line(BEER, "Pale ale", new BigDecimal("1000.50"))).mustBe(422);
                Answer atIncheon = filer.api().file(filer.empty().set("currency", "GBP").line(BEER, "Pale ale", 1)).mustBe(422);
                Answer filed = filer.api().fileXml(WcoSample.of(filer).bytes()).mustBe(202);

                // 15 % of 1,000.50 are 150.075; 30 % of 1,150.57 are 345.171; 20 % of 1,495.74 are 299.148
                assertThat(wrong.values("/errors", "code")).containsExactly("declaredTax.differs");
                assertThat(wrong.text("/errors/0/message")).as("pence").contains(String.format("%,d", 15_007 + 34_517 + 29_914));
                assertThat(atIncheon.values("/errors", "code")).containsExactly("customsOffice.unknown");
                assertThat(filer.api().declaration(filed.text("/declarationNumber")).mustBe(200).text("/filedAt"))
                        .startsWith("2026-12-31T20:0");
                await().until(() -> admin.get("/api/v1/admin/health").mustBe(200).at("/parts").valueStream()
                        .filter(part -> part.path("what").asString().equals("holidays")).findFirst().orElseThrow()
                        .path("light").asString(), "GOOD"::equals);
                assertThat(filed.text("/declarationNumber")).as("the year").startsWith(filer.declarantCode() + "26");
            }
            calendar(JdbcClient.create(postgres.getPostgresDatabase()));
        }
    }

    private static void calendar(JdbcClient jdbc) {
        assertThat(jdbc.sql("select office from casework.cases").query(String.class).list()).containsExactly("FXT");
        assertThat(jdbc.sql("select code from reference.offices order by code").query(String.class).list())
                .containsExactly("DVR", "FXT", "LHR");
        assertThat(jdbc.sql("select name_en from reference.holidays h where h::text like '%2026-12-28%'")
                .query(String.class).list()).containsExactly("Boxing Day (substitute day)");
        assertThat(jdbc.sql("select count(*) from reference.holidays where name_en = 'Seollal'").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select value from reference.parameters where name = 'rounding.taxTotal'")
                .query(BigDecimal.class).list()).containsExactly(BigDecimal.ONE);
        assertThat(jdbc.sql("select distinct nomenclature from tariff.commodities").query(String.class).list())
                .containsExactly("GB-TEST");
    }

    private static Filer filer(Api admin) {
        admin.post("/api/v1/admin/tariff/sample", Map.of()).mustBe(200);
        admin.put("/api/v1/admin/exchange-rates", List.of(Map.of("currency", "USD", "direction", "IMPORT", "day",
                "2026-12-31", "rate", "0.79"))).mustBe(200);
        admin.put("/api/v1/admin/parties", List.of(
                party("Broker of Suffolk", "BROKER", "BRK-1", Map.of("declarantCode", "SUFFK")),
                party("Ale Imports Ltd", "TRADER", "GB-1", Map.of("mandateTo", "BRK-1")))).mustBe(200);
        String key = admin.post("/api/v1/admin/parties/BRK-1/api-keys?label=test&perMinute=1000", Map.of()).mustBe(200)
                .text("/apiKey");
        admin.put("/api/v1/admin/bills", List.of(Map.of("billNumber", "BL-1", "packages", 100))).mustBe(200);
        return new Filer(Api.at(admin.baseUrl()).key(key), "SUFFK", "GB-1", "Ale Imports Ltd", "BL-1");
    }

    private static Map<String, Object> party(String name, String kind, String identifier, Map<String, ?> facts) {
        Map<String, Object> party = new HashMap<>(Map.of("name", name, "kind", kind, "licenceFrom", "2020-01-01",
                "riskGrade", "LOW", "aeo", false, "identifiers", List.of(Map.of("scheme", "TEST", "value", identifier))));
        party.putAll(facts);
        return party;
    }
}
