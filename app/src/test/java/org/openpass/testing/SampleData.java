package org.openpass.testing;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.openpass.access.PartyNumbers;

/**
 * Data for tests, made through the administrators' interface: the sample tariff and the rates of the week once, and
 * parties of its own for each test, so that tests do not see each other.
 */
public final class SampleData {

    /** KRW for one unit, as published each week by {@link #weeklyRates}. */
    public static final Map<String, String> RATES = Map.of("USD", "1392.10", "EUR", "1588.20", "GBP", "1811.55",
            "JPY", "9.20", "CNY", "193.40");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LICENSED_SINCE = "2020-01-01";

    private final Api admin;
    private final MovableClock clock;
    private final Set<LocalDate> weeks = new HashSet<>();
    private boolean loaded;
    private boolean areas;

    /** @param admin signed in as administrator */
    public SampleData(Api admin, MovableClock clock) {
        this.admin = admin;
        this.clock = clock;
    }

    /** The administrator. */
    public Api admin() {
        return admin;
    }

    /** Text that no other test uses, a prefix and at most 13 random letters and digits. */
    public static String unique(String prefix) {
        return prefix + new BigInteger(64, RANDOM).toString(36).toUpperCase(Locale.ROOT);
    }

    /** A business registration number that no other test uses, with its check digit. */
    public static String businessNumber() {
        String nine = String.valueOf(100_000_000 + RANDOM.nextInt(900_000_000));
        return IntStream.range(0, 10).mapToObj(last -> nine + last)
                .filter(number -> PartyNumbers.fault("BUSINESS_NUMBER", number).isEmpty()).findFirst().orElseThrow();
    }

    /** Loads what every declaration needs, once, and this week's rates, once a week. */
    public synchronized SampleData ready() {
        if (!loaded) {
            admin.post("/api/v1/admin/tariff/sample", Map.of()).mustBe(200);
            admin.put("/api/v1/admin/parameters/selection.randomShare?value=0&from=" + today(), Map.of()).mustBe(200);
            loaded = true;
        }
        if (weeks.add(today().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)))) {
            weeklyRates(today());
        }
        return this;
    }

    /** Publishes {@link #RATES} for the week of the day. */
    public void weeklyRates(LocalDate day) {
        admin.put("/api/v1/admin/exchange-rates", RATES.entrySet().stream().map(rate -> Map.of("currency",
                rate.getKey(), "direction", "IMPORT", "day", day.toString(), "rate", rate.getValue())).toList())
                .mustBe(200);
    }

    /** A broker with a key, an importer of low risk, a bill of 100 packages. */
    public Filer filer() {
        return filer(Map.of(), Map.of());
    }

    /** The same with other facts of the broker's or the importer's registration. */
    public Filer filer(Map<String, ?> broker, Map<String, ?> importer) {
        ready();
        String code = unique("").substring(0, 5);
        String importerId = unique("IMP");
        Map<String, Object> facts = with(importer, "mandateTo", code);
        String name = String.valueOf(facts.getOrDefault("name", "Importer " + importerId));
        admin.put("/api/v1/admin/parties", List.of(
                entry("Broker " + code, "BROKER", code, with(broker, "declarantCode", code)),
                entry(name, "TRADER", importerId, facts))).mustBe(200);
        return new Filer(Api.at(admin.baseUrl()).key(key(code)), code, importerId, name, bill(100));
    }

    /** Registers a party under an identifier; facts replace the usual ones. */
    public void party(String name, String kind, String identifier, Map<String, ?> facts) {
        admin.put("/api/v1/admin/parties", List.of(entry(name, kind, identifier, facts))).mustBe(200);
    }

    private static Map<String, Object> entry(String name, String kind, String identifier, Map<String, ?> facts) {
        Map<String, Object> party = new HashMap<>(Map.of("name", name, "kind", kind, "licenceFrom", LICENSED_SINCE,
                "riskGrade", "LOW", "aeo", false, "identifiers", List.of(Map.of("scheme", "TEST", "value", identifier))));
        party.putAll(facts);
        return party;
    }

    /** A new key of the party, with which tests may ask as often as they like. */
    public String key(String identifier) {
        return admin.post("/api/v1/admin/parties/" + identifier + "/api-keys?label=test&perMinute=1000000", Map.of())
                .mustBe(200).text("/apiKey");
    }

    /** A new bill of lading in the cargo ledger. */
    public String bill(int packages) {
        String number = unique("BL");
        bills(List.of(Map.of("billNumber", number, "packages", packages)));
        return number;
    }

    /** A new security of the party over so many won, valid for a year. */
    public String security(String party, long amount) {
        String reference = unique("SEC");
        admin.put("/api/v1/admin/securities", List.of(Map.of("reference", reference, "party", party, "kind", "01",
                "amount", amount, "validUntil", today().plusYears(1).toString()))).mustBe(200);
        return reference;
    }

    /** Records bills of lading. */
    public void bills(List<Map<String, ?>> bills) {
        admin.put("/api/v1/admin/bills", new ArrayList<>(bills)).mustBe(200);
    }

    /** The six sample areas with the warehouses that run them, each under its shed code; once. */
    public synchronized void areas() {
        if (!areas) {
            admin.post("/api/v1/admin/bonded-areas/sample", Map.of()).mustBe(200);
            areas = true;
        }
    }

    /** A new warehouse of Incheon customs that the party of this identifier runs; facts replace the usual ones. The shed code. */
    public String area(String operator, Map<String, String> facts) {
        String shed = facts.getOrDefault("office", "020") + (10_000 + RANDOM.nextInt(90_000));
        Map<String, String> row = new HashMap<>(Map.of("shed", shed, "name_ko", "보세창고 " + shed, "name_en", "Warehouse " + shed,
                "office", "020", "kind", "WAREHOUSE", "operator", operator, "valid_from", LICENSED_SINCE));
        row.putAll(facts);
        admin.put("/api/v1/admin/bonded-areas", List.of(row)).mustBe(200);
        return shed;
    }

    /** A customs officer of an office; null: of all offices. */
    public Api officer(String office) {
        return officer(office, "CLEARANCE_OFFICER");
    }

    /** An officer with this role. */
    public Api officer(String office, String role) {
        return account(office, List.of(role));
    }

    /** A process owner who analyses risk. */
    public Api riskOwner() {
        return account(null, List.of("PROCESS_OWNER", "RISK_ANALYST"));
    }

    private Api account(String office, List<String> roles) {
        String username = unique("officer-").toLowerCase(Locale.ROOT);
        Map<String, Object> account = new HashMap<>(Map.of("username", username, "password", "a-long-test-password",
                "displayName", "Officer", "national", office == null, "roles", roles));
        account.put("office", office);
        admin.put("/api/v1/admin/accounts", account).mustBe(200);
        return Api.at(admin.baseUrl()).account(username, "a-long-test-password");
    }

    /** Today at the customs offices. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(MovableClock.SEOUL));
    }

    private static Map<String, Object> with(Map<String, ?> facts, String name, Object value) {
        Map<String, Object> all = new HashMap<>(facts);
        all.putIfAbsent(name, value);
        return all;
    }
}
