package org.openpass.deploy.faults.world.cargo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Findings;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.RunningSystem;
import tools.jackson.databind.JsonNode;

/**
 * The ledger after any trouble: what was acknowledged is in it once, each voyage has its right lines, each place what came in and did not
 * leave.
 */
public final class CargoReckoning {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final RunningSystem system;
    private final List<Ship> ships;
    private final Findings findings;

    CargoReckoning(RunningSystem system, List<Ship> ships, Findings findings) {
        this.system = system;
        this.ships = ships;
        this.findings = findings;
    }

    /** Of everything that sailed. */
    public static CargoReckoning of(RunningSystem system, CargoTraffic traffic, Findings findings) {
        return new CargoReckoning(system, traffic.ships(), findings);
    }

    /** How many cases voyages have. */
    public int cases() {
        return ships.size();
    }

    /** Waits until nothing is worked on any more and compares. */
    public void ledgerIsWhatWasAcknowledged() throws Exception {
        Await.until("the end of all submissions", LIMIT, () -> count("cargo.submissions where state in ('STORED', 'READ')") == 0);
        Await.until("the end of all cases of manifests", LIMIT, () -> count("cargo.manifest_cases m join casework.cases c "
                + "on c.number = m.case_number where c.closed_at is null") == 0);
        none("cargo.submissions where state = 'REFUSED'");
        none("cargo.reports where state = 'WAITING' or state = 'REFUSED' and why <> 'movement.withdrawn'");
        none("cargo.reports r where state = 'TAKEN' and way <> 'TAKE_BACK' and (select count(*) from cargo.events e "
                + "where e.effect_key = case way when 'IN' then 'in:' else 'out:' end || r.number) <> 1");
        none("cargo.reports r where taken_back_by is not null and (select count(*) from cargo.events e where e.effect_key like 'back:' "
                + "|| r.taken_back_by || ':%') <> 1");
        none("cargo.events where kind in ('IN', 'OUT') and not exists (select 1 from cargo.reports r "
                + "where effect_key in ('in:' || r.number, 'out:' || r.number))");
        for (Ship ship : ships) {
            voyage(ship);
        }
        ships.stream().map(Ship::people).distinct().forEach(people -> {
            sender(people.carrier());
            sender(people.operator());
        });
        findings.figure("voyages, of " + CargoTraffic.LINES + " lines unless told otherwise", ships.size());
        findings.figure("manifests, reports of movements and interchanges acknowledged", "%d, %d, %d".formatted(
                sum(speaker -> speaker.submissions().size()), sum(speaker -> speaker.reports().size()),
                sum(speaker -> speaker.interchanges().size())));
        findings.figure("messages about cargo without an answer, sent again", sum(Speaker::retries));
    }

    private void voyage(Ship ship) throws SQLException {
        String of = "where c.mrn = '" + ship.mrn() + "'";
        same(ship.mrn() + " has other lines than its carrier said last", pairs("select cargo_number, packages || ' ' || goods from "
                + "cargo.consignments c " + of + " and deleted_at is null"), ship.stands());
        same(ship.mrn() + " lies elsewhere than its operator said", pairs("select cargo_number || ' ' || s.place, s.packages from cargo.stock s "
                + "join cargo.consignments c on c.id = s.consignment " + of + " and s.packages > 0"), stock(ship));
        same(ship.mrn() + ": what came in and did not leave", pairs("select cargo_number || ' ' || e.place, sum(e.packages_in) - sum(e.packages_out) "
                + "from cargo.events e join cargo.consignments c on c.id = e.consignment " + of + " and e.place is not null group by 1 "
                + "having sum(e.packages_in) <> sum(e.packages_out)"), stock(ship));
        none("(select 1 from cargo.events e join cargo.consignments c on c.id = e.consignment " + of + " and c.deleted_at is null "
                + "group by c.id having sum(transit) <> 0 or count(*) filter (where e.kind = 'MANIFEST_ACCEPTED') "
                + "<> case c.kind when 'MASTER' then 0 else 1 end) e");
        same(ship.mrn() + " has not one case, done", pairs("select 'cases', string_agg(status, ' ') from cargo.manifest_cases c "
                + "join casework.cases on number = case_number " + of), Map.of("cases", "MANIFEST_DONE"));
        same(ship.mrn() + " has not arrived once", pairs("select kind, count(*) from cargo.events c " + of + " and kind like 'ARRIVAL%' group by 1"),
                Map.of("ARRIVAL_REPORTED", "1", "ARRIVAL_ACCEPTED", "1"));
    }

    private static Map<String, String> stock(Ship ship) {
        return ship.stock().entrySet().stream().filter(each -> each.getValue() > 0).collect(Collectors.toMap(Map.Entry::getKey,
                each -> each.getValue().toString()));
    }

    private void sender(Speaker speaker) {
        try {
            String party = "(select party_id from access.party_identifiers where identifier = '" + speaker.code() + "')";
            same("manifests of " + speaker.code(), pairs("select reference, number from cargo.submissions where door = 'JSON' and party_id = " + party),
                    speaker.submissions());
            same("reports of " + speaker.code(), pairs("select reference, number from cargo.reports where door = 'JSON' and party_id = " + party),
                    speaker.reports());
            Map<String, String> interchanges = speaker.interchanges().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    each -> each.getValue().toString()));
            same("interchanges of " + speaker.code(), pairs("select i.reference, (select count(*) from cargo.submissions s where s.party_id = i.party_id "
                    + "and s.door = 'EDIFACT' and starts_with(s.reference, i.reference || '/')) + (select count(*) from cargo.reports r "
                    + "where r.party_id = i.party_id and r.door = 'EDIFACT' and starts_with(r.reference, i.reference || '/')) "
                    + "+ (select count(*) from cargo.voyage_reports v where v.party_id = i.party_id and starts_with(v.reference, i.reference || '/')) "
                    + "from exchange.interchanges i where state = 'TAKEN' and party_id = " + party), interchanges);
            same("answers to " + speaker.code(), answers(speaker), interchanges);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Interchange to how many of its messages were accepted, each told once. */
    private static Map<String, String> answers(Speaker speaker) {
        Map<String, Integer> accepted = new HashMap<>();
        long after = 0;
        while (true) {
            JsonNode page = speaker.get("/api/v1/edifact/answers?after=" + after);
            if (page.path("answers").isEmpty()) {
                return accepted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
            }
            for (JsonNode answer : page.path("answers")) {
                // What customs decides of a manifest (CUSRES) is told besides.
                if ("APERAK".equals(answer.path("type").asString())) {
                    String content = answer.path("content").asString();
                    Arena.require(!content.contains("+27'"), "Refused: " + answer);
                    accepted.merge(answer.path("interchange").asString(), content.contains("+29'") ? 1 : 0, Integer::sum);
                }
            }
            after = page.path("last").asLong();
        }
    }

    private interface Figure {
        int of(Speaker speaker);
    }

    private int sum(Figure figure) {
        return ships.stream().map(Ship::people).distinct().mapToInt(people -> figure.of(people.carrier()) + figure.of(people.operator())).sum();
    }

    private long count(String from) throws SQLException {
        return system.count("select count(*) from " + from);
    }

    private void none(String from) throws SQLException {
        long found = count(from);
        Arena.require(found == 0, found + " of " + from);
    }

    private Map<String, String> pairs(String query) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (var connection = system.database(); var statement = connection.createStatement(); var found = statement.executeQuery(query)) {
            while (found.next()) {
                Arena.require(pairs.put(found.getString(1), String.valueOf(found.getString(2))) == null, found.getString(1) + " stands twice: " + query);
            }
        }
        return pairs;
    }

    private static void same(String what, Map<String, String> found, Map<String, String> expected) {
        Map<String, String> missing = new TreeMap<>(expected);
        missing.entrySet().removeAll(found.entrySet());
        Map<String, String> surplus = new TreeMap<>(found);
        surplus.entrySet().removeAll(expected.entrySet());
        Arena.require(missing.isEmpty() && surplus.isEmpty(), what + ": missing " + missing + ", too much " + surplus);
    }
}
