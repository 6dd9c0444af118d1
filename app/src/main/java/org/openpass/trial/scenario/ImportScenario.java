package org.openpass.trial.scenario;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.authoring.Scenario;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.ChangeRefused;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.json.JsonDeclarations;
import org.openpass.gateway.json.JsonRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Import declarations in scenarios. Given are {@code declaration} as the API takes it, where declarant, importer, bill and
 * reference may be left out; {@code broker} and {@code importer}, facts of their registration; {@code risk} with
 * {@code importerRisk}, {@code aeo}, {@code firstImport}, {@code draw}; {@code cargo} with {@code arrived},
 * {@code onTheWay}, {@code packages}.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class ImportScenario implements ScenarioKind {

    private static final Set<String> GIVEN = Set.of("declaration", "broker", "importer", "risk", "cargo");

    private final ImportParties parties;
    private final ImportActs acts;
    private final JsonDeclarations json;
    private final Filing filing;
    private final Declarations declarations;
    private final CollectionApi collection;

    ImportScenario(ImportParties parties, ImportActs acts, JsonDeclarations json, Filing filing, Declarations declarations,
            CollectionApi collection) {
        this.parties = parties;
        this.acts = acts;
        this.json = json;
        this.filing = filing;
        this.declarations = declarations;
        this.collection = collection;
    }

    @Override
    public String process() {
        return Filing.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode given = scenario.given();
        given.propertyNames().stream().filter(name -> !GIVEN.contains(name)).findFirst().ifPresent(name -> {
            throw new ScenarioStopped("given", name, String.join(", ", GIVEN.stream().sorted().toList()));
        });
        if (!(given.path("declaration").deepCopy() instanceof ObjectNode document)) {
            throw new ScenarioStopped("declaration");
        }
        ImportParties.Parts parts = parties.make(given, document);
        usual(document, "declarant", parts.broker().declarantCode());
        usual(document, "reference", TrialPeople.unique("S"));
        usual(document, "billOfLading", parts.bill());
        if (!document.has("importer")) {
            document.putObject("importer").put("id", parties.identifier(parts.importer()));
        }
        var actor = TrialPeople.of(parts.broker());
        return saying(() -> {
            JsonDeclarations.Reading reading = json.read(document.toString().getBytes(StandardCharsets.UTF_8));
            Declaration filed = filing.file(reading.document(), reading.unreadable(), actor, Filing.Format.JSON);
            return new Begun(filed.caseNumber(), filed.number(), parts.importer().id(), actor);
        });
    }

    private static void usual(ObjectNode document, String field, String value) {
        if (!document.has(field)) {
            document.put(field, value);
        }
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        saying(() -> {
            switch (act) {
                case "pay" -> acts.pay(begun);
                case "security" -> acts.secure(begun, with);
                case "supplement" -> acts.answer(begun, with);
                case "carryIn" -> acts.carryIn(begun);
                case "onBoard" -> acts.inspectOnBoard(begun);
                default -> throw new ScenarioStopped("act", act);
            }
            return null;
        });
    }

    @Override
    public String lane(Begun begun) {
        return declarations.find(begun.subject()).map(Declaration::lane).map(String::valueOf).orElse("");
    }

    @Override
    public Map<String, Long> duty(Begun begun) {
        Map<String, Long> duty = new LinkedHashMap<>();
        collection.ofCase(begun.caseNumber()).ifPresent(booked -> {
            duty.put("total", booked.total());
            booked.totals().forEach(total -> duty.put(total.tax(), total.payable()));
            booked.surcharges().forEach(s -> duty.put(s.kind().name(), s.amount()));
        });
        return duty;
    }

    /** Something that the product may refuse. */
    interface Doing<T> {
        T get();
    }

    private static String words(FieldError error) {
        FieldError english = error.in(Locale.ENGLISH);
        return english.field() + ": " + english.message() + " " + english.mend();
    }

    /** What the product refuses, it refuses with a sentence for each field. */
    static <T> T saying(Doing<T> act) {
        try {
            return act.get();
        } catch (Filing.Refused refused) {
            throw new ScenarioStopped("refused", refused.errors().stream().map(ImportScenario::words).collect(Collectors.joining("; ")));
        } catch (JsonRefused | ChangeRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }
}
