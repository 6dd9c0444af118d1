package org.openpass.deploy.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reference and sample data, loaded as an administrator's tool would. Loading them again changes nothing but the
 * accounts' passwords and the broker's key, which are new each time.
 */
final class DemoData {

    /** Identifier (business number) of the broker that files the samples: 한빛관세법인. */
    static final String BROKER = "1208800999";
    /** Identifier of the importer that the trader's account belongs to. */
    static final String IMPORTER = "1208800031";
    /** Identifiers of those whom the accounts of cargo belong to. */
    static final String CARRIER = "1208800153";
    static final String FORWARDER = "1208800168";
    static final String WAREHOUSE = "1208800189";
    static final String TRANSPORTER = "1208800194";

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String ADMIN = "/api/v1/admin/";

    private final Api administrator;

    DemoData(Api administrator) {
        this.administrator = administrator;
    }

    /** The tariff, exchange rates, parties and bills of lading that the samples need; returns the parties' ids. */
    Map<String, Long> load() throws IOException {
        done(administrator.post(ADMIN + "tariff/sample", new byte[0], Format.JSON), "loading the sample tariff");
        rates();
        LocalDate today = LocalDate.now(SEOUL);
        put("parameters/selection.randomShare?value=0&from=" + today, Map.of(), "switching random selection off");
        Map<String, Long> ids = parties();
        List<Map<String, Object>> bills = new ArrayList<>();
        for (Table.Row row : bills("kr", "wco")) {
            bills.add(Map.of("billNumber", row.get("bill"), "packages", Integer.parseInt(row.get("packages"))));
        }
        bills(bills);
        securities();
        done(administrator.post(ADMIN + "bonded-areas/sample", Map.of()), "loading the sample areas");
        areas();
        return ids;
    }

    private void areas() throws IOException {
        List<Map<String, String>> areas = new ArrayList<>();
        for (Table.Row row : Table.read("ship/areas.csv")) {
            areas.add(row.record().toMap());
        }
        put("bonded-areas?source=sample", areas, "setting the bonded warehouse");
    }

    /** This week's rates, and the next week's for a demonstration that runs past Saturday. */
    private void rates() throws IOException {
        LocalDate today = LocalDate.now(SEOUL);
        List<Map<String, Object>> rates = new ArrayList<>();
        for (Table.Row row : Table.read("sample/exchange-rates.csv")) {
            for (LocalDate day : List.of(today, today.plusWeeks(1))) {
                rates.add(Map.of("currency", row.get("currency"), "direction", "IMPORT", "day", day.toString(),
                        "rate", new java.math.BigDecimal(row.get("rate"))));
            }
        }
        put("exchange-rates?source=sample", rates, "publishing the sample exchange rates");
    }

    private void securities() throws IOException {
        List<Map<String, Object>> securities = new ArrayList<>();
        for (Table.Row row : Table.read("sample/kr-securities.csv")) {
            securities.add(Map.of("reference", row.get("reference"), "party", row.get("party"), "kind", row.get("kind"),
                    "amount", Long.parseLong(row.get("amount")), "validUntil",
                    LocalDate.now(SEOUL).plusYears(1).toString()));
        }
        put("securities", securities, "registering securities");
    }

    private Map<String, Long> parties() throws IOException {
        List<PartyEntry> entries = new ArrayList<>();
        for (Table.Row row : Table.read("sample/kr-parties.csv")) {
            entries.add(PartyEntry.korean(row));
        }
        for (Table.Row row : Table.read("sample/wco-parties.csv")) {
            entries.add(PartyEntry.foreign(row.get("identifier"), row.get("name")));
        }
        for (Table.Row row : Table.read("ship/parties.csv")) {
            entries.add(PartyEntry.ofCargo(row));
        }
        return parties(entries);
    }

    /** Registers parties; returns their ids by their first identifiers. */
    Map<String, Long> parties(List<PartyEntry> entries) {
        JsonNode answers = put("parties", entries, "registering parties");
        Map<String, Long> ids = new java.util.HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            ids.put(entries.get(i).identifiers().getFirst().value(), answers.get(i).path("id").asLong());
        }
        return ids;
    }

    /** Records bills of lading. */
    void bills(List<Map<String, Object>> bills) {
        put("bills?source=sample", bills, "recording bills of lading");
    }

    /** Numbers of the bills that ship with the samples. */
    static Set<String> sampleBills() throws IOException {
        return bills("kr", "wco").stream().map(row -> row.get("bill")).collect(Collectors.toSet());
    }

    private static List<Table.Row> bills(String... origins) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        for (String origin : origins) {
            rows.addAll(Table.read("sample/" + origin + "-bills.csv"));
        }
        return rows;
    }

    /** Makes the account, or gives it its password and roles anew. */
    void account(DemoAccount account) {
        put("accounts", account, "making the account " + account.username());
    }

    /** A new key for the software of a party, which asks for each declaration four times a second. */
    String key(String identifier, String label) {
        Api.Answer answer = administrator.post(ADMIN + "parties/" + identifier + "/api-keys?label=" + label + "&days=365"
                + "&perMinute=100000", Map.of());
        return done(answer, "issuing a key for " + identifier).path("apiKey").asString();
    }

    /** Registers a bank with the key that signs its reports, and its page for payers. */
    void bank(String code, String name, String publicKey, String paymentUrl) {
        put("banks/" + code, Map.of("name", name, "publicKey", publicKey, "paymentUrl", paymentUrl),
                "registering the bank");
    }

    private JsonNode put(String path, Object body, String act) {
        return done(administrator.put(ADMIN + path, body), act);
    }

    private static JsonNode done(Api.Answer answer, String act) {
        if (!answer.ok()) {
            throw new NotSetUp(act + " was answered with " + answer.status() + " "
                    + answer.body().path("detail").asString(""));
        }
        return answer.body();
    }

    /** The sample data could not be loaded. */
    static final class NotSetUp extends RuntimeException {
        NotSetUp(String message) {
            super(message);
        }
    }
}
