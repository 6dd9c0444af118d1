package org.openpass.deploy.demo;

import java.util.List;

/** A party to register, as the administrators' API takes it. Dates are ISO 8601. */
record PartyEntry(String name, String kind, String declarantCode, String licenceFrom, List<Identifier> identifiers,
        String riskGrade, boolean aeo, String mandateTo, String securityGround, String unfaithfulFrom,
        String monthlyPayerUntil) {

    private static final String LICENSED_SINCE = "2020-01-01";

    /** A code that documents name the party by. */
    record Identifier(String scheme, String value) {
    }

    /** One of the Korean sample parties; every trader lets the broker act for it. */
    static PartyEntry korean(Table.Row row) {
        String code = row.get("declarantCode");
        boolean broker = row.get("kind").equals("BROKER");
        return new PartyEntry(row.get("name"), row.get("kind"), orNull(code),
                code.isEmpty() ? null : LICENSED_SINCE,
                List.of(new Identifier(row.get("scheme"), row.get("identifier"))), row.get("riskGrade"),
                Boolean.parseBoolean(row.get("aeo")), broker ? null : DemoData.BROKER,
                orNull(row.get("securityGround")), orNull(row.get("unfaithfulFrom")),
                orNull(row.get("monthlyPayerUntil")));
    }

    /** A party that a message names; it may declare, and lets the demonstration's broker file for it. */
    static PartyEntry foreign(String identifier, String name) {
        return new PartyEntry(name == null || name.isBlank() ? "Sample party " + identifier : name, "TRADER",
                DeclarantCodes.of(identifier), LICENSED_SINCE, List.of(new Identifier("EORI", identifier)), "LOW",
                false, DemoData.BROKER, null, null, null);
    }

    /** Who has a hand in cargo, known by a business number, and by the code of its trade where it has one. */
    static PartyEntry ofCargo(Table.Row row) {
        Identifier number = new Identifier("BUSINESS_NUMBER", row.get("identifier"));
        return new PartyEntry(row.get("name"), row.get("kind"), null, LICENSED_SINCE, row.get("code").isEmpty() ? List.of(number)
                : List.of(number, new Identifier(row.get("scheme"), row.get("code"))), "LOW", false, null, null, null, null);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
