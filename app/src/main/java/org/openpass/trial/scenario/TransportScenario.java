package org.openpass.trial.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.MovementRefused;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.MovementReport.Way;
import org.openpass.cargo.Movements;
import org.openpass.cargo.Report;
import org.openpass.cargo.TrialCargo;
import org.openpass.cargo.transport.Transport;
import org.openpass.cargo.transport.TransportDeclaration;
import org.openpass.cargo.transport.TransportRefused;
import org.openpass.cargo.transport.Transports;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Securities;
import org.openpass.terms.Seoul;
import org.openpass.trial.TrialTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Transports under bond in scenarios: goods of one house bill that a registered transporter takes from one warehouse to another. Given is
 * {@code transport} with {@code packages} that lie there, {@code declared} of them (all, if nothing is said), {@code hazardous} and
 * {@code hsCode}; the acts are {@code leave} and {@code comeIn} (so many packages), {@code secure}, {@code askLonger} (days) and
 * {@code withdraw}.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class TransportScenario implements ScenarioKind {

    private static final Set<String> FIELDS = Set.of("packages", "declared", "hazardous", "hsCode");
    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    private final Parties parties;
    private final TrialCargo cargo;
    private final Movements movements;
    private final Transports transports;
    private final Securities securities;
    private final CollectionApi collection;
    private final TrialTime time;

    TransportScenario(Parties parties, TrialCargo cargo, Movements movements, Transports transports, Securities securities,
            CollectionApi collection, TrialTime time) {
        this.parties = parties;
        this.cargo = cargo;
        this.movements = movements;
        this.transports = transports;
        this.securities = securities;
        this.collection = collection;
        this.time = time;
    }

    @Override
    public String process() {
        return Transport.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path("transport");
        if (!asked.isObject() || scenario.given().size() != 1 || asked.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            throw new ScenarioStopped("transport");
        }
        // One party is both, so that a scenario needs nobody else: it runs the warehouses and carries the goods.
        String code = TrialPeople.unique("TR");
        Party carrier = parties.register(new Parties.Registration("Trial transporter " + code, "TRANSPORTER", null, SINCE, null, null, null,
                List.of(new Parties.Identifier("TRANSPORTER", code))));
        Actor actor = TrialPeople.of(carrier);
        TrialCargo.Bound goods = cargo.bound(asked.path("packages").asInt(10), code);
        try {
            Transport made = transports.declare(new TransportDeclaration(TrialPeople.unique("R"), goods.cargoNumber(), goods.from(), goods.to(),
                    asked.has("declared") ? asked.path("declared").asInt() : null, null, List.of(new TransportDeclaration.Vehicle("12가3456", null)),
                    null, null, asked.path("hsCode").asString(null), null, asked.path("hazardous").asBoolean(false)), actor);
            return new Begun(made.caseNumber(), goods.cargoNumber(), carrier.id(), actor);
        } catch (TransportRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        Transport t = transports.ofCase(begun.caseNumber()).orElseThrow();
        try {
            switch (act) {
                case "leave" -> move(begun, Way.OUT, t.from(), t.number(), with.asInt());
                case "comeIn" -> move(begun, Way.IN, t.to(), null, with.asInt());
                case "secure" -> {
                    String reference = TrialPeople.unique("S");
                    securities.register(reference, begun.partyId(), "01", t.securityAmount() == null ? 1 : t.securityAmount(),
                            Seoul.day(time.now()).plusYears(1));
                    transports.secure(begun.caseNumber(), reference, begun.party());
                }
                case "askLonger" -> transports.askLonger(begun.caseNumber(), t.lastDay().plusDays(with.asInt(5)), "A scenario asks", begun.party());
                case "withdraw" -> transports.askWithdrawal(begun.caseNumber(), "A scenario asks", begun.party());
                default -> throw new ScenarioStopped("transportAct", act);
            }
        } catch (TransportRefused | MovementRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    /** Goods that set out are waited for as before. */
    @Override
    public boolean moves(String act) {
        return !"leave".equals(act);
    }

    private void move(Begun begun, Way way, String place, String basis, int packages) {
        MovementReport said = new MovementReport(null, way, place, begun.subject(), null, null, null, packages, null,
                time.now().truncatedTo(ChronoUnit.MILLIS), null, null, basis, null);
        Report report = movements.take(said, movements.sender(begun.party(), Door.FORM, TrialPeople.unique("M"), said));
        if (report.state() != Report.State.TAKEN) {
            throw new ScenarioStopped("refused", report.why().code());
        }
    }

    @Override
    public String lane(Begun begun) {
        return "";
    }

    /** What was charged by notice. */
    @Override
    public Map<String, Long> duty(Begun begun) {
        return collection.levies(begun.caseNumber()).stream().findFirst().map(levied -> Map.of("total", levied.notice().amount())).orElse(Map.of());
    }
}
