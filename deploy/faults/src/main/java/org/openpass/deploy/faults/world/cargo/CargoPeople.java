package org.openpass.deploy.faults.world.cargo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.RunningSystem;
import org.openpass.deploy.rig.SampleWorld;

/**
 * Everybody who has a part in cargo: a carrier, an operator of two bonded areas and a cargo officer.
 *
 * @param first where goods come from the ship
 * @param second where customs orders some of them
 */
record CargoPeople(RunningSystem system, Speaker carrier, Speaker operator, Customs.Caller officer, String first, String second) {

    private static final String SINCE = "2020-01-01";

    /**
     * Registers them.
     *
     * @param number tells them from others of the same system; below 26
     * @param patience how long they go on sending what gets no answer
     */
    static CargoPeople of(RunningSystem system, SampleWorld world, int number, Duration patience) throws IOException {
        Customs customs = new Customs(system.url());
        String password = system.administratorPassword();
        String carrier = "SOA" + (char) ('A' + number);
        String operator = "SOAKWH" + number;
        String first = "0209%03d1".formatted(number);
        String second = "0209%03d2".formatted(number);
        customs.administer(password, "PUT", "/parties", List.of(party(carrier, "CARRIER", "CARRIER"), party(operator, "WAREHOUSE", "TEST")));
        customs.administer(password, "PUT", "/bonded-areas", List.of(area(first, operator), area(second, operator)));
        return new CargoPeople(system, new Speaker(customs.party(world.key(carrier)), carrier, patience),
                new Speaker(customs.party(world.key(operator)), operator, patience), world.officerOf("020", "soak-cargo-" + number, "CARGO_OFFICER"),
                first, second);
    }

    private static Map<String, Object> party(String code, String kind, String scheme) {
        return Map.of("name", kind + " " + code, "kind", kind, "licenceFrom", SINCE, "riskGrade", "LOW", "aeo", false, "identifiers",
                List.of(Map.of("scheme", scheme, "value", code)));
    }

    private static Map<String, String> area(String shed, String operator) {
        return Map.of("shed", shed, "name_ko", "보세창고 " + shed, "name_en", "Warehouse " + shed, "office", "020", "kind", "WAREHOUSE",
                "operator", operator, "valid_from", SINCE);
    }

    /** Packages of a cargo that lie at a place, read behind the application's back. */
    long lies(String cargo, String place) throws Exception {
        return system.count("select coalesce(sum(s.packages), 0) from cargo.stock s join cargo.consignments c on c.id = s.consignment "
                + "where c.cargo_number = '" + cargo + "' and s.place = '" + place + "'");
    }
}
