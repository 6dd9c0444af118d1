package org.openpass.deploy.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account for the demonstration, as the administrators' API takes it.
 *
 * @param partyId the party that it acts for; null for officers
 * @param office customs office; null for parties
 * @param national sees all offices
 */
record DemoAccount(String username, String password, String displayName,
        Long partyId, String office, boolean national,
        Set<String> roles) {

    /** The sample officer's account; the inspector's and the broker's below. */
    static final String SAMPLE_OFFICER = "reviewer";
    static final String SAMPLE_INSPECTOR = "inspector";
    static final String BROKER = "broker";
    static final String TRADER = "trader";
    static final String CARGO_OFFICER = "cargo";
    static final String SAMPLE_CARGO_OFFICER = "quay";

    private static final Set<String> CARGO = Set.of("CARGO_OFFICER");
    private static final Set<String> TRADERS = Set.of("TRADER");
    private static final Set<String> RISK = Set.of("PROCESS_OWNER", "RISK_ANALYST");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Two officers for the visitor, the sample officers who act, two process owners, for one alone releases nothing, two
     * who analyse risk, for the same reason, two cargo officers of whom one acts, the broker, one importer, and those through
     * whose hands cargo goes. Passwords are random: no data folder ever holds a known one.
     */
    static List<DemoAccount> forDemonstration(Map<String, Long> parties) {
        return List.of(
                new DemoAccount("officer", randomPassword(), "김세관 Kim Se-gwan, Incheon Customs, sees all offices", null, "020",
                        true, Set.of("CLEARANCE_OFFICER", "INSPECTOR", "SUPERVISOR")),
                new DemoAccount("clearance", randomPassword(), "이통관 Lee Tong-gwan, Incheon Customs only", null, "020", false,
                        Set.of("CLEARANCE_OFFICER")),
                new DemoAccount(SAMPLE_OFFICER, randomPassword(), "박심사 Park Sim-sa, clearance officer of all offices", null,
                        "020", true, Set.of("CLEARANCE_OFFICER")),
                new DemoAccount(SAMPLE_INSPECTOR, randomPassword(), "최검사 Choi Geom-sa, inspector of all offices", null,
                        "020", true, Set.of("INSPECTOR")),
                new DemoAccount(CARGO_OFFICER, randomPassword(), "임화물 Lim Hwa-mul, cargo officer, Incheon Customs", null, "020", false,
                        CARGO),
                new DemoAccount(SAMPLE_CARGO_OFFICER, randomPassword(), "오부두 O Bu-du, cargo officer who acts for the samples", null,
                        "020", false, CARGO),
                new DemoAccount("owner", randomPassword(), "윤절차 Yun Jeol-cha, process owner", null, null, false,
                        Set.of("PROCESS_OWNER")),
                new DemoAccount("owner-two", randomPassword(), "한검토 Han Geom-to, process owner who releases what the other "
                        + "prepared", null, null, false, Set.of("PROCESS_OWNER")),
                new DemoAccount("risk", randomPassword(), "정위험 Jeong Wi-heom, process owner who analyses risk", null, null, false,
                        RISK),
                new DemoAccount("risk-two", randomPassword(), "오분석 O Bun-seok, who releases criteria that the other prepared", null,
                        null, false, RISK),
                new DemoAccount(BROKER, randomPassword(), "한빛관세법인 Hanbit Customs Brokers", parties.get(DemoData.BROKER),
                        null, false, Set.of("BROKER")),
                new DemoAccount(TRADER, randomPassword(), "미래디지털 Mirae Digital", parties.get(DemoData.IMPORTER), null,
                        false, TRADERS),
                new DemoAccount("carrier", randomPassword(), "한성해운 Hansung Line, carrier", parties.get(DemoData.CARRIER), null,
                        false, TRADERS),
                new DemoAccount("forwarder", randomPassword(), "윈로지스 Win Logistics, forwarder", parties.get(DemoData.FORWARDER),
                        null, false, TRADERS),
                new DemoAccount("warehouse", randomPassword(), "서해보세창고 Seohae Bonded Warehouse, operator",
                        parties.get(DemoData.WAREHOUSE), null, false, TRADERS),
                new DemoAccount("transporter", randomPassword(), "빠른보세운송 Ppareun Bonded Transport, transporter",
                        parties.get(DemoData.TRANSPORTER), null, false, TRADERS));
    }

    /** The account of this name. */
    static DemoAccount of(List<DemoAccount> accounts, String username) {
        return accounts.stream().filter(a -> a.username().equals(username)).findFirst().orElseThrow();
    }

    /** Who works with it, without the post. */
    String person() {
        return displayName.split(",")[0];
    }

    /** Four groups of four characters that cannot be mistaken for one another. */
    static String randomPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
