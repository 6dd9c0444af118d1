package org.openpass.studio.trial;

/** What a new scenario of a process begins with: the least that its kind of case is given, to be changed by hand. */
final class ScenarioBeginning {

    private static final String DECLARATION = """
            "declaration": {"customsOffice": "020", "incoterm": "CIF", "currency": "KRW", "totalPackages": 1, "transportMode": "1",
                  "exportCountry": "US", "lines": [
                    {"number": 1, "hsCode": "6109101000", "description": "T-shirts of cotton", "origin": "US", "amount": 1000000}
                  ]},
                "risk": {"importerRisk": "LOW"}""";
    private static final String SCENARIO = """
            {
              "name": "",
              "names": {"ko": ""},
              "process": "%s",
              "given": {
                %s
              },
              "then": [],
              "expect": {"status": "%s"}
            }
            """;

    private ScenarioBeginning() {
    }

    static String of(String process) {
        return switch (process) {
            case "declaration-change" -> SCENARIO.formatted(process, DECLARATION
                    + ",\n    \"change\": {\"kind\": \"WITHDRAWAL\", \"reasonCode\": \"86\"}", "APPROVED");
            case "party-registration" -> SCENARIO.formatted(process, "\"application\": {\"kind\": \"TRADER\", \"office\": \"020\"}", "REGISTERED");
            case "bonded-transport" -> SCENARIO.formatted(process, "\"transport\": {\"packages\": 10}", "UNDER_WAY");
            case "manifest" -> SCENARIO.formatted(process, "\"manifest\": {\"packages\": 4, \"houses\": [2, 2]}", "AWAITING_ARRIVAL");
            case "bonded-permit" -> SCENARIO.formatted(process, "\"permit\": {\"kind\": \"REPAIR\", \"packages\": 10}", "PERMIT_REVIEW");
            case "unloading" -> SCENARIO.formatted(process, "\"unloading\": {\"houses\": [2, 2]}", "AWAITING_CARRY_IN");
            case "transshipment" -> SCENARIO.formatted(process, "\"transshipment\": {\"kind\": \"TRANSSHIP\", \"packages\": 4}",
                    "TRANSSHIPMENT_REVIEW");
            case "carry-out" -> SCENARIO.formatted(process, DECLARATION, "AWAITING_CARRY_OUT");
            case "overdue-goods" -> SCENARIO.formatted(process, "\"overdue\": {\"packages\": 10}", "OVERDUE_REVIEW");
            default -> SCENARIO.formatted(process, DECLARATION, "ACCEPTED");
        };
    }
}
