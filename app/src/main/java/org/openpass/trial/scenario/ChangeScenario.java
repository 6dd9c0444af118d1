package org.openpass.trial.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openpass.authoring.Scenario;
import org.openpass.declaration.Change;
import org.openpass.declaration.Changes;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.gateway.json.JsonDeclarations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests to withdraw or amend a declaration in scenarios. Given is what an import declaration is given, which is filed first
 * and goes as far as it comes by itself; and {@code change} with {@code kind}, {@code reasonCode} and, of an amendment,
 * {@code declaration}: the fields that shall read otherwise.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class ChangeScenario implements ScenarioKind {

    private static final String CHANGE = "change";
    private static final String EXPLANATION = "A scenario asks for it";

    private final ImportScenario imports;
    private final ScenarioCase cases;
    private final Changes changes;
    private final Declarations declarations;
    private final JsonDeclarations reading;
    private final JsonMapper json;

    ChangeScenario(ImportScenario imports, ScenarioCase cases, Changes changes, Declarations declarations,
            JsonDeclarations reading, JsonMapper json) {
        this.imports = imports;
        this.cases = cases;
        this.changes = changes;
        this.declarations = declarations;
        this.reading = reading;
        this.json = json;
    }

    @Override
    public String process() {
        return Change.CASE;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path(CHANGE);
        String kind = asked.path("kind").asString("");
        if (!List.of("WITHDRAWAL", "AMENDMENT").contains(kind) || kind.equals("AMENDMENT") && !asked.path("declaration").isObject()) {
            throw new ScenarioStopped(CHANGE);
        }
        ObjectNode given = (ObjectNode) scenario.given().deepCopy();
        given.remove(CHANGE);
        Begun filed = imports.begin(new Scenario(scenario.name(), scenario.nameKo(), imports.process(), scenario.filedAt(), given,
                List.of(), scenario.expect()));
        cases.rest(filed.caseNumber(), System.nanoTime() + ScenarioRun.LONGEST.toNanos());
        Change change = ImportScenario.saying(() -> kind.equals("WITHDRAWAL")
                ? changes.withdraw(filed.subject(), asked.path("reasonCode").asString(""), EXPLANATION, filed.party())
                : amend(filed, asked));
        return new Begun(change.caseNumber(), filed.subject(), filed.partyId(), filed.party());
    }

    /** The declaration as it reads, with the fields that are given laid over it; a list as a whole. */
    private Change amend(Begun filed, JsonNode asked) {
        Declaration declaration = declarations.find(filed.subject()).orElseThrow();
        ObjectNode document = json.valueToTree(declaration.document());
        asked.path("declaration").properties().forEach(field -> document.set(field.getKey(), field.getValue()));
        JsonDeclarations.Reading amended = reading.read(json.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
        return changes.amend(filed.subject(), asked.path("reasonCode").asString(""), EXPLANATION, amended.document(),
                amended.unreadable(), filed.party());
    }

    /** Once it is asked for, only officers and deadlines act. */
    @Override
    public void act(Begun begun, String act, JsonNode with) {
        throw new ScenarioStopped("noAct", act);
    }

    @Override
    public String lane(Begun begun) {
        return imports.lane(begun);
    }

    /** What the declaration owes once the change is decided. */
    @Override
    public Map<String, Long> duty(Begun begun) {
        return imports.duty(new Begun(declarations.find(begun.subject()).orElseThrow().caseNumber(), begun.subject(), begun.partyId(),
                begun.party()));
    }
}
