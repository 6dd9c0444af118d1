package org.openpass.trial.scenario;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.TrialCargo;
import org.openpass.cargo.transshipment.NewTransshipment;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.TransshipmentRefused;
import org.openpass.cargo.transshipment.Transshipments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Transshipments and returns in scenarios: goods in storage of a carrier of the scenario's own, and a voyage abroad. Given is
 * {@code transshipment} with {@code kind} and {@code packages}; the acts are {@code load} (so many packages), {@code sail} (the voyage
 * leaves), {@code nameVoyage} (another) and {@code withdraw}.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class TransshipmentScenario implements ScenarioKind {

    private static final Set<String> FIELDS = Set.of("kind", "packages");

    private final Parties parties;
    private final TrialCargo goods;
    private final DeclaredGoods declared;
    private final Consignments consignments;
    private final Transshipments transshipments;
    private final TransactionTemplate transaction;

    TransshipmentScenario(Parties parties, TrialCargo goods, DeclaredGoods declared, Consignments consignments, Transshipments transshipments,
            TransactionTemplate transaction) {
        this.parties = parties;
        this.goods = goods;
        this.declared = declared;
        this.consignments = consignments;
        this.transshipments = transshipments;
        this.transaction = transaction;
    }

    @Override
    public String process() {
        return Transshipment.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path("transshipment");
        Optional<Transshipment.Kind> kind = Arrays.stream(Transshipment.Kind.values()).filter(each -> each.name().equals(asked.path("kind")
                .asString(""))).findFirst();
        int packages = asked.path("packages").asInt(0);
        if (!asked.isObject() || scenario.given().size() != 1 || kind.isEmpty() || packages < 1
                || asked.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            throw new ScenarioStopped("transshipment");
        }
        Party carrier = parties.register(new Parties.Registration("Trial carrier " + TrialPeople.unique(""), "CARRIER", null,
                LocalDate.of(2000, 1, 1), null, null, null, List.of()));
        Actor actor = TrialPeople.of(carrier);
        String number = goods.inLimitedArea(packages);
        long consignment = consignments.find(number).orElseThrow().id();
        transaction.executeWithoutResult(t -> declared.belong(consignment, carrier.id(), carrier.id()));
        try {
            Transshipment t = transshipments.declare(new NewTransshipment(null, kind.get(), number, TrialCargo.LIMITED, packages, goods.abroad(),
                    "USLAX", null, "A scenario says so"), actor);
            return new Begun(t.caseNumber(), t.number(), carrier.id(), actor);
        } catch (TransshipmentRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        try {
            switch (act) {
                case "load" -> {
                    if (!goods.leave(with.asInt(1), begun.subject())) {
                        throw new ScenarioStopped("refused", begun.subject());
                    }
                }
                case "sail" -> goods.sail(transshipments.ofCase(begun.caseNumber()).orElseThrow().voyage());
                case "nameVoyage" -> transshipments.sailWith(begun.subject(), goods.abroad(), begun.party());
                case "withdraw" -> transshipments.withdraw(begun.subject(), "Another buyer", begun.party());
                default -> throw new ScenarioStopped("transshipmentAct", act);
            }
        } catch (TransshipmentRefused refused) {
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
