package org.openpass.trial.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.PackagedScenarios;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.ScenarioResult.Check;
import org.openpass.authoring.Work;
import org.openpass.engine.ModelKind;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A scenario is run on the real engine; what was not as expected is said, and so is why one does not come to its end. */
@OpenPassTest
class ScenarioRunIT {

    private static final String GIVEN = """
            "name": "A scenario", "names": {"ko": "시나리오"}, "process": "import-declaration",
            "given": {"declaration": {"customsOffice": "020", "incoterm": "CIF", "currency": "KRW", "totalPackages": 1,
                "transportMode": "1", "exportCountry": "US", "lines": [{"number": 1, "hsCode": "6109101000",
                "description": "T-shirts of cotton", "origin": "US", "amount": 1000000}]}, "risk": {"importerRisk": "%s"}},
            """;
    private static final String INSPECTED = """
            {"at": "Task_InspectGoods", "by": "%s", "answers": {"decision": "ACCEPT", "method": "11", "place": "Shed 02012345",
                "findings": "Goods agree"}}""";

    @Autowired
    private SampleData samples;
    @Autowired
    private ScenarioRun run;
    @Autowired
    private List<ScenarioKind> kinds;

    @BeforeEach
    void law() {
        samples.ready();
    }

    @Test
    void everyExpectationIsComparedWithWhatCame() {
        ScenarioResult result = run("HIGH", "\"then\": [" + INSPECTED.formatted("inspector-1") + "], \"expect\": {"
                + "\"status\": \"ACCEPTED\", \"lane\": \"INSPECTION\", \"passes\": [\"Task_InspectGoods\"], \"notPasses\": "
                + "[\"Task_RefuseDeclaration\"], \"rules\": {\"select-lane\": [\"Rule_R010\"]}, \"duty\": {\"total\": 1}}");

        assertThat(result.failure()).isEmpty();
        assertThat(result.checks()).filteredOn(check -> !check.met()).extracting(Check::what).containsExactly("duty total");
        assertThat(result.green()).isFalse();
        assertThat(result.duty()).containsKeys("total", "VAT");
        assertThat(result.waits()).extracting(ScenarioResult.Wait::element).containsExactly("Task_InspectGoods");
        assertThat(result.waits().getFirst().ko()).isNotBlank();
        assertThat(result.path()).startsWith("StartEvent_DeclarationFiled").endsWith("EndEvent_DeclarationAccepted");
    }

    @Test
    void whyItDoesNotComeToItsEndIsSaid() {
        assertThat(run("LOW", "\"then\": [" + INSPECTED.formatted("inspector-1") + "], \"expect\": {\"status\": \"ACCEPTED\"}").failure())
                .isEqualTo("It does not come to Task_InspectGoods: it stands at EndEvent_DeclarationAccepted (ACCEPTED).");
        assertThat(run("HIGH", "\"then\": [" + INSPECTED.formatted("clearance-officer-1") + "], \"expect\": {\"status\": \"X\"}").failure())
                .startsWith("clearance-officer-1 may not decide Task_InspectGoods: ");
        assertThat(run("HIGH", "\"then\": [{\"at\": \"Task_InspectGoods\", \"by\": \"inspector-1\", \"answers\": {\"decision\": "
                + "\"ACCEPT\"}}], \"expect\": {\"status\": \"X\"}").failure()).startsWith("The form of Task_InspectGoods does not");
        assertThat(run("LOW", "\"then\": [{\"dance\": true}], \"expect\": {\"status\": \"X\"}").failure()).contains("dance");
    }

    /** Else an owner of that work could release nothing that was tried. */
    @Test
    void everyProcessThatShipsCanBeTriedAndHasScenarios() throws IOException {
        for (Resource process : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*.bpmn")) {
            String id = process.getFilename().replace(".bpmn", "");
            String folder = process.getURI().toString().replaceFirst(".*/processes/([^/]+)/[^/]+$", "$1");
            assertThat(kinds).extracting(ScenarioKind::process).contains(id);
            assertThat(PackagedScenarios.of(new Work(id, ModelKind.PROCESS, folder, "processes/" + folder + "/" + id + ".bpmn", false)))
                    .as(id).isNotEmpty().allSatisfy((name, file) ->
                            assertThat(ScenarioReading.read(file).scenario().process()).as(name).isEqualTo(id));
        }
    }

    @Test
    void whatIsMissingOfAChangeOrAnApplicationIsSaid() {
        assertThat(begun("declaration-change", "\"declaration\": {}").failure()).startsWith("given.change: say kind");
        assertThat(begun("party-registration", "\"application\": {\"name\": \"Kim\"}").failure()).startsWith("given.application: say");
        ScenarioResult acts = begun("party-registration", "\"application\": {\"kind\": \"TRADER\"}");
        assertThat(acts.failure()).startsWith("Nobody knows how to “pay”");
        assertThat(acts.path()).contains("Task_DecideRegistration");
    }

    private ScenarioResult begun(String process, String given) {
        return run.run("a.scenario.json", ScenarioReading.read(("{\"name\": \"A\", \"names\": {\"ko\": \"가\"}, \"process\": \"" + process
                + "\", \"given\": {" + given + "}, \"then\": [{\"pay\": true}], \"expect\": {\"status\": \"X\"}}")
                .getBytes(StandardCharsets.UTF_8)).scenario());
    }

    private ScenarioResult run(String grade, String rest) {
        ScenarioReading.Read read = ScenarioReading.read(("{" + GIVEN.formatted(grade) + rest + "}").getBytes(StandardCharsets.UTF_8));
        assertThat(read.faults()).isEmpty();
        return run.run("a.scenario.json", read.scenario());
    }
}
