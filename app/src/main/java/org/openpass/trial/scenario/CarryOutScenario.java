package org.openpass.trial.scenario;

import java.util.List;
import java.util.Map;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.TrialCargo;
import org.openpass.cargo.gate.CarryOutCase;
import org.openpass.cargo.gate.CarryOutExtensions;
import org.openpass.cargo.gate.CarryOutRefused;
import org.openpass.cargo.gate.CarryOuts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carry-outs in scenarios. Given is what an import declaration is given; its goods lie in a limited area, and it must be accepted by itself.
 * The acts are {@code carryOut} (all that is left) and {@code askExtension} (with so many {@code days} more).
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class CarryOutScenario implements ScenarioKind {

    private static final int DAYS = 10;

    private final ImportScenario imports;
    private final ScenarioCase cases;
    private final TrialCargo goods;
    private final CargoApi cargo;
    private final CarryOuts carryOuts;
    private final CarryOutExtensions extensions;

    CarryOutScenario(ImportScenario imports, ScenarioCase cases, TrialCargo goods, CargoApi cargo, CarryOuts carryOuts,
            CarryOutExtensions extensions) {
        this.imports = imports;
        this.cases = cases;
        this.goods = goods;
        this.cargo = cargo;
        this.carryOuts = carryOuts;
        this.extensions = extensions;
    }

    @Override
    public String process() {
        return CarryOutCase.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        ObjectNode given = (ObjectNode) scenario.given().deepCopy();
        if (!(given.path("declaration") instanceof ObjectNode document)) {
            throw new ScenarioStopped("declaration");
        }
        document.put("billOfLading", goods.inLimitedArea(document.path("totalPackages").asInt(1)));
        Begun filed = imports.begin(new Scenario(scenario.name(), scenario.nameKo(), imports.process(), scenario.filedAt(), given, List.of(),
                scenario.expect()));
        cases.rest(filed.caseNumber(), System.nanoTime() + ScenarioRun.LONGEST.toNanos());
        String number = carryOuts.caseOf(filed.subject()).orElseThrow(() -> new ScenarioStopped("carryOut", filed.subject(),
                cases.status(filed.caseNumber())));
        return new Begun(number, filed.subject(), filed.partyId(), filed.party());
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        switch (act) {
            case "carryOut" -> {
                if (!cargo.carriedOut(begun.subject())) {
                    throw new ScenarioStopped("carryOut", begun.subject(), cases.status(begun.caseNumber()));
                }
            }
            case "askExtension" -> ask(begun, with.path("days").asInt(DAYS));
            default -> throw new ScenarioStopped("carryOutAct", act);
        }
    }

    private void ask(Begun begun, int days) {
        try {
            extensions.ask(begun.caseNumber(), carryOuts.ofCase(begun.caseNumber()).orElseThrow().lastDay().plusDays(days), "A scenario asks for it",
                    begun.party());
        } catch (CarryOutRefused refused) {
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
