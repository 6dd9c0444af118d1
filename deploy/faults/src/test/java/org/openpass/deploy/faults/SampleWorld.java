package org.openpass.deploy.faults;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What must be known before anything can be declared: tariff, rates, parties, cargo. */
final class SampleWorld {

    static final String DECLARANT = "FAULT-BROKER";
    static final String IMPORTER = "FAULT-IMPORTER";
    static final int BILLS = 8;

    private SampleWorld() {
    }

    static String bill(int number) {
        return "FAULTBL%03d".formatted(number);
    }

    /** Sets it up through the administrator's API; nobody is selected at random. Returns the declarant's API key. */
    static String prepare(Customs customs, String password) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        customs.administer(password, "POST", "/tariff/sample", Map.of());
        customs.administer(password, "PUT", "/exchange-rates", List.of(
                Map.of("currency", "USD", "direction", "IMPORT", "day", sunday.toString(), "rate", 1392.1)));
        customs.administer(password, "PUT", "/parties", List.of(
                party(DECLARANT, "BROKER", "FAULT"), party(IMPORTER, "TRADER", "FAULI")));
        customs.administer(password, "PUT", "/bills", IntStream.range(0, BILLS)
                .mapToObj(i -> Map.of("billNumber", bill(i), "packages", 1_000)).toList());
        customs.administer(password, "PUT", "/parameters/selection.randomShare?value=0", Map.of());
        return customs.administer(password, "POST", "/parties/" + DECLARANT + "/api-keys?label=faults", Map.of())
                .path("apiKey").asString();
    }

    private static Map<String, Object> party(String identifier, String kind, String declarantCode) {
        return Map.of("name", identifier, "kind", kind, "declarantCode", declarantCode, "licenceFrom", "2020-01-01",
                "identifiers", List.of(Map.of("scheme", "TEST", "value", identifier)),
                "riskGrade", "LOW", "aeo", false);
    }
}
