package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.TrialModels;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that owners have released to be called: what may be said of it, what the editor offers, what a trial lays first. */
@OpenPassTest
class CalledSetsIT {

    private static final String NAMESPACES = "xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
            + "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" id=\"D\" targetNamespace=\"trial\"";

    @Autowired
    private CalledSets called;
    @Autowired
    private Knowledge knowledge;
    @Autowired
    private Templates templates;
    @Autowired
    private JsonMapper json;
    @Autowired
    private ApplicationContext context;

    @AfterEach
    void nothingOfItStays() {
        TrialModels.forget(context);
    }

    @Test
    void theTagThatIsNamedIsLaidAndEveryTagIsOffered() {
        TrialModels.deployOne(context, TrialModels.part("1.0"));
        TrialModels.deployOne(context, TrialModels.part("1.1"));
        String caller = "<bpmn:definitions " + NAMESPACES + "><bpmn:process id=\"caller\" isExecutable=\"true\"><bpmn:callActivity id=\"Call\">"
                + "<bpmn:extensionElements><zeebe:calledElement processId=\"trial-position\" bindingType=\"versionTag\" versionTag=\"1.0\" />"
                + "</bpmn:extensionElements></bpmn:callActivity></bpmn:process></bpmn:definitions>";

        List<Map<String, byte[]>> sets = called.of(Map.of("processes/declaration/caller.bpmn", caller.getBytes(StandardCharsets.UTF_8)));

        assertThat(sets).singleElement().satisfies(set -> assertThat(new String(set.get("processes/trial/trial-position.bpmn"),
                StandardCharsets.UTF_8)).isEqualTo(TrialModels.part("1.0")));
        assertThat(knowledge.now().tags("trial-position")).containsExactly("1.1", "1.0");
        assertThat(knowledge.now().called("trial-position", "1.0").orElseThrow().takes()).containsExactly("chapters", "lane");
        assertThat(knowledge.now().called("trial-position", "1.2")).isEmpty();
        JsonNode offered = json.<JsonNode>valueToTree(templates.all(Locale.ENGLISH)).valueStream().filter(template ->
                template.path("id").asString().equals("org.openpass.call.trial-position")).findFirst().orElseThrow();
        assertThat(offered.path("description").asString()).contains("chapters, lane").doesNotContain("{0}");
        assertThat(offered.toString()).contains("\"value\":\"1.1\"", "\"value\":\"1.0\"").doesNotContain("\"step.");
    }
}
