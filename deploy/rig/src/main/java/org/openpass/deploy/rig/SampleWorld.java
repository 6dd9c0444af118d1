package org.openpass.deploy.rig;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What must be known before anything can be declared: tariff, rates, parties, cargo, people, a bank. */
public final class SampleWorld {

    public static final String DECLARANT = "FAULT-BROKER";
    public static final String IMPORTER = "FAULT-IMPORTER";
    /** The designated storage of office 020 among the sample areas; its operator is known by the same number. */
    public static final String SHED = "02002079";
    /** So many that declarations filed at the same time seldom name the same one, as in real life. */
    static final int BILLS = 1_000;

    private static final String OFFICER = "fault-officer";
    /** The most that a key can be allowed in a minute: what is measured is the system, not the limit. */
    private static final int UNLIMITED = 1_000_000;

    private final Customs customs;
    private final String password;
    private final String officerPassword = UUID.randomUUID().toString();

    private SampleWorld(Customs customs, String password) {
        this.customs = customs;
        this.password = password;
    }

    static String bill(int number) {
        return "FAULTBL%04d".formatted(number);
    }

    /** Sets it up through the administrator's API; nobody is selected at random. */
    public static SampleWorld prepare(Customs customs, String administratorPassword) throws IOException {
        var world = new SampleWorld(customs, administratorPassword);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        world.put("/exchange-rates", List.of(
                Map.of("currency", "USD", "direction", "IMPORT", "day", sunday.toString(), "rate", 1392.1),
                Map.of("currency", "USD", "direction", "IMPORT", "day", sunday.plusWeeks(1).toString(), "rate", 1392.1)));
        customs.administer(administratorPassword, "POST", "/tariff/sample", Map.of());
        world.put("/parties", List.of(party(DECLARANT, "BROKER", "TEST", "FAULT"),
                party(IMPORTER, "TRADER", "TEST", "FAULI")));
        world.put("/bills", IntStream.range(0, BILLS)
                .mapToObj(i -> Map.of("billNumber", bill(i), "packages", 10_000_000)).toList());
        customs.administer(administratorPassword, "POST", "/bonded-areas/sample", Map.of());
        world.put("/parameters/selection.randomShare?value=0", Map.of());
        world.put("/accounts", Map.of("username", OFFICER, "password", world.officerPassword, "displayName", "Officer",
                "office", "020", "national", true, "roles", Set.of("CLEARANCE_OFFICER", "INSPECTOR", "SUPERVISOR")));
        return world;
    }

    /** Registers another party: a carrier or a forwarder by the four letters that documents name it by. */
    public void register(String kind, String code) throws IOException {
        put("/parties", List.of(party(code, kind, kind, null)));
    }

    /** A new key for the software of the declarant, or of another party; it files faster than any party's may unasked. */
    public String key(String party) throws IOException {
        return customs.administer(password, "POST", "/parties/" + party + "/api-keys?label=rig&perMinute="
                + UNLIMITED, Map.of())
                .path("apiKey").asString();
    }

    /** The declarant's software. */
    public Customs.Caller declarant() throws IOException {
        return customs.party(key(DECLARANT));
    }

    /** An officer who may do every task of every office. */
    public Customs.Caller officer() {
        return customs.account(OFFICER, officerPassword);
    }

    /** The password of every officer. */
    public String officerPassword() {
        return officerPassword;
    }

    /** Makes another such officer. */
    public Customs.Caller officer(String username) throws IOException {
        put("/accounts", Map.of("username", username, "password", officerPassword, "displayName", username,
                "office", "020", "national", true, "roles", Set.of("CLEARANCE_OFFICER", "INSPECTOR")));
        return customs.account(username, officerPassword);
    }

    /** Makes an officer of one office. */
    public Customs.Caller officerOf(String office, String username, String... roles) throws IOException {
        put("/accounts", Map.of("username", username, "password", officerPassword, "displayName", username,
                "office", office, "national", false, "roles", Set.of(roles)));
        return customs.account(username, officerPassword);
    }

    /** Makes another officer of all offices and returns the password, for those who sign in with a browser. */
    public String officerAccount(String username) throws IOException {
        officer(username);
        return officerPassword;
    }

    /** The administrator. */
    public Customs.Caller administrator() {
        return customs.account("admin", password);
    }

    /** Another administrator: what one prepares the other releases. */
    public Customs.Caller secondAdministrator() throws IOException {
        put("/accounts", Map.of("username", "second-administrator", "password", officerPassword, "displayName",
                "Second administrator", "national", false, "roles", Set.of("ADMINISTRATOR")));
        return customs.account("second-administrator", officerPassword);
    }

    /** Registers the bank whose key this is (Base64 of X.509, Ed25519). */
    public void bank(String code, String publicKey) throws IOException {
        put("/banks/" + code, Map.of("name", "Bank of the rig", "publicKey", publicKey));
    }

    private void put(String path, Object body) throws IOException {
        customs.administer(password, "PUT", path, body);
    }

    /** @param declarantCode five places; null: it declares nothing */
    private static Map<String, Object> party(String identifier, String kind, String scheme, String declarantCode) {
        Map<String, Object> party = new HashMap<>(Map.of("name", identifier, "kind", kind, "licenceFrom", "2020-01-01",
                "identifiers", List.of(Map.of("scheme", scheme, "value", identifier)), "riskGrade", "LOW", "aeo", false));
        if (declarantCode != null) {
            party.put("declarantCode", declarantCode);
        }
        return party;
    }
}
