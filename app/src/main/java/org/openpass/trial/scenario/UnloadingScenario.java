package org.openpass.trial.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.Movements;
import org.openpass.cargo.Report;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.cargo.unloading.Unloading;
import org.openpass.cargo.unloading.UnloadingLine;
import org.openpass.cargo.unloading.UnloadingRefused;
import org.openpass.cargo.unloading.UnloadingRequest;
import org.openpass.cargo.unloading.Unloadings;
import org.openpass.terms.Seoul;
import org.openpass.trial.TrialTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Unloadings in scenarios: all goods of a ship whose manifest is accepted, to a warehouse of the scenario's own. Given is {@code unloading} with
 * {@code houses} (the packages of each) and, if it is declared before the ship arrives, {@code beforeArrival}; the acts are {@code carryIn}
 * (the packages that come of each house) and {@code askExtension} (so many {@code days} more).
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class UnloadingScenario implements ScenarioKind {

    private static final Set<String> FIELDS = Set.of("houses", "beforeArrival");
    private static final int DAYS = 3;
    private static final int MOST = 99_999;
    private static final int LINES = 100;

    private final ManifestScenario manifests;
    private final ScenarioCase cases;
    private final Unloadings unloadings;
    private final Movements movements;
    private final BondedAreas areas;
    private final Parties parties;
    private final TrialPeople people;
    private final TrialTime time;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UnloadingScenario(ManifestScenario manifests, ScenarioCase cases, Unloadings unloadings, Movements movements, BondedAreas areas,
            Parties parties, TrialPeople people, TrialTime time, JdbcClient jdbc, JsonMapper json) {
        this.manifests = manifests;
        this.cases = cases;
        this.unloadings = unloadings;
        this.movements = movements;
        this.areas = areas;
        this.parties = parties;
        this.people = people;
        this.time = time;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String process() {
        return Unloading.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path("unloading");
        if (!asked.isObject() || scenario.given().size() != 1 || !asked.path("houses").isArray()
                || asked.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            throw new ScenarioStopped("unloading");
        }
        ObjectNode given = json.createObjectNode();
        given.putObject("manifest").put("packages", StreamSupport.stream(asked.path("houses").spliterator(), false).mapToInt(JsonNode::asInt).sum())
                .set("houses", asked.path("houses"));
        Begun ship = manifests.begin(new Scenario(scenario.name(), scenario.nameKo(), manifests.process(), scenario.filedAt(), given, List.of(),
                scenario.expect()));
        long deadline = System.nanoTime() + ScenarioRun.LONGEST.toNanos();
        cases.rest(ship.caseNumber(), deadline);
        boolean before = asked.path("beforeArrival").asBoolean(false);
        if (!before) {
            manifests.act(ship, "arrive", json.getNodeFactory().booleanNode(true));
            cases.await(ship.caseNumber(), deadline, () -> jdbc.sql("select arrival_accepted_at is not null from cargo.voyages where mrn = ?")
                    .param(ship.subject()).query(Boolean.class).single() ? true : null);
        }
        Instant now = time.now().truncatedTo(ChronoUnit.SECONDS);
        UnloadingRequest request = new UnloadingRequest(TrialPeople.unique("U"), ship.subject(), place(), "CONTAINER", List.of(), null, null,
                now.toString(), now.plus(Duration.ofHours(4)).toString(), null, before ? "A scenario asks for it" : null);
        try {
            Unloading declared = unloadings.declare(request, unloadings.sender(ship.party(), Door.JSON, request)).orElseThrow();
            return new Begun(declared.caseNumber(), declared.number(), ship.partyId(), ship.party());
        } catch (UnloadingRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    /** A warehouse of an operator of its own, to which goods are unloaded. */
    private String place() {
        Party operator = people.party("Trial warehouse", "WAREHOUSE", null, JsonNodeFactory.instance.objectNode());
        String shed = "020%05d".formatted(ThreadLocalRandom.current().nextInt(MOST));
        jdbc.sql("insert into cargo.bonded_areas (shed, name_ko, name_en, office, kind, operator, unloading_place, valid_from) values (?, "
                + "'시험 보세창고', 'Trial bonded warehouse', '020', 'WAREHOUSE', ?, 'Y', date '2000-01-01')").params(shed, people.identifier(operator))
                .update();
        return shed;
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        switch (act) {
            case "carryIn" -> carryIn(begun, with);
            case "askExtension" -> ask(begun, with.path("days").asInt(DAYS));
            default -> throw new ScenarioStopped("unloadingAct", act);
        }
    }

    private void carryIn(Begun begun, JsonNode packages) {
        String place = unloadings.ofCase(begun.caseNumber()).orElseThrow().place();
        LocalDate today = LocalDate.ofInstant(time.now(), Seoul.ZONE);
        Party operator = parties.byIdentifier(areas.on(place, today).orElseThrow().operator()).orElseThrow();
        List<UnloadingLine> lines = unloadings.lines(begun.caseNumber(), LINES).stream().sorted((a, b) -> a.cargoNumber().compareTo(b.cargoNumber()))
                .toList();
        for (int i = 0; i < Math.min(packages.size(), lines.size()); i++) {
            if (packages.get(i).asInt() > 0) {
                report(new MovementReport(null, MovementReport.Way.IN, place, lines.get(i).cargoNumber(), null, null, null,
                        packages.get(i).asInt(), null, time.now().truncatedTo(ChronoUnit.MILLIS), null, MovementReport.Reason.ARRIVAL, null, null),
                        operator);
            }
        }
    }

    private void report(MovementReport report, Party operator) {
        try {
            Report taken = movements.take(report, movements.sender(TrialPeople.of(operator), Door.JSON, TrialPeople.unique("R"), report));
            if (taken.state() != Report.State.TAKEN) {
                throw new ScenarioStopped("refused", taken.why().toString());
            }
        } catch (MovementRefused refused) {
            throw new ScenarioStopped("refused", refused.faults().toString());
        }
    }

    private void ask(Begun begun, int days) {
        try {
            unloadings.askExtension(begun.caseNumber(), unloadings.ofCase(begun.caseNumber()).orElseThrow().carryInUntil().plusDays(days).toString(),
                    "A scenario asks for it", begun.party());
        } catch (UnloadingRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    @Override
    public String lane(Begun begun) {
        return "";
    }

    @Override
    public Map<String, Long> duty(Begun begun) {
        return Map.of();
    }
}
