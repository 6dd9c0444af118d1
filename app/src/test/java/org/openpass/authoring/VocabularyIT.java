package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.feel.Expressions;
import org.openpass.engine.Variable;
import org.openpass.engine.Worker;
import org.openpass.engine.reading.ModelReader;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.terms.Labels;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What models may name: all that this system does, in words of both languages, and enough for the models that ship. */
@OpenPassTest
class VocabularyIT {

    private static final Pattern PUBLISHED = Pattern.compile("engine\\.publish\\([^\"]*\"([a-z-]+)\"");
    private static final List<Locale> READERS = List.of(Locale.ENGLISH, Locale.KOREAN);

    @Autowired
    Vocabularies vocabularies;
    @Autowired
    Templates templates;
    @Autowired
    List<Worker<?, ?>> workers;
    @Autowired
    List<TaskHandler> handlers;
    @Autowired
    JsonMapper json;

    @Test
    void everyWorkerHandlerAndPublishedMessageIsInItWithWordsInBothLanguages() throws IOException {
        Vocabulary known = vocabularies.now();
        assertThat(known.jobTypes().keySet()).isEqualTo(workers.stream().map(Worker::jobType).collect(Collectors.toSet()));
        assertThat(known.taskKinds().keySet())
                .isEqualTo(handlers.stream().map(handler -> handler.kind().name()).collect(Collectors.toSet()));
        Set<String> published = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                PUBLISHED.matcher(Files.readString(source)).results().forEach(found -> published.add(found.group(1)));
            }
        }
        assertThat(published).hasSizeGreaterThan(4);
        assertThat(known.messages().stream().map(message -> message.name()).distinct()).as("one may be for several kinds of case")
                .containsExactlyInAnyOrderElementsOf(published);

        Set<String> keys = new TreeSet<>();
        published.forEach(name -> keys.add("step.message." + name));
        known.jobTypes().values().forEach(job -> {
            keys.addAll(List.of("step." + job.name(), "step." + job.name() + ".text"));
            Stream.concat(job.needs().stream(), job.gives().stream())
                    .forEach(variable -> keys.add("step.variable." + variable.name()));
        });
        known.taskKinds().keySet().forEach(kind -> keys.addAll(List.of("step." + kind, "step." + kind + ".text")));
        READERS.forEach(reader -> assertThat(keys).allSatisfy(key -> assertThat(Labels.text(key, reader)).isNotEqualTo(key)));
    }

    @Test
    void aStepSaysWhatItReadsAndSets() {
        Vocabulary known = vocabularies.now();
        Map<String, Variable> checked = known.jobTypes().get("declaration.checkDeclaration").gives().stream()
                .collect(Collectors.toMap(Variable::name, variable -> variable));
        assertThat(checked.get("chapters").kind()).isEqualTo(Variable.Kind.LIST);
        assertThat(checked.get("chapters").within().getFirst().kind()).isEqualTo(Variable.Kind.TEXT);
        assertThat(checked.get("inOrder")).isEqualTo(Variable.of("inOrder", Variable.Kind.FLAG));
        assertThat(checked.get("randomDraw").kind()).isEqualTo(Variable.Kind.NUMBER);
        assertThat(checked.get("taxFacts").optional()).isTrue();
        assertThat(checked.get("taxFacts").within()).extracting(Variable::name)
                .containsExactly("inArrears", "unfaithful", "namedGoods");
        assertThat(known.jobTypes().get("declaration.assessDuty").gives()).singleElement()
                .extracting(Variable::values).isEqualTo(Set.of("NOTHING", "PAYMENT", "SECURITY"));
        assertThat(known.taken()).contains("caseNumber", "decision", "chapters").doesNotContain("seal");
        assertThat(known.goals()).contains("clearance.inspection.goal").doesNotContain("supplement.longestDays");
    }

    /** What steps say that they set is all that the expressions of the models that ship ask for. */
    @Test
    void thePackagedModelsKnowAllTheirVariables() throws IOException {
        VocabularyGives gives = new VocabularyGives(vocabularies.now());
        for (Resource file : resources("processes/**/*.bpmn")) {
            assertThat(Expressions.of(ModelReader.process(file.getContentAsByteArray()), gives)).as(file.getFilename()).isEmpty();
        }
    }

    /** What is said of a kind is what the models that ship do with it. */
    @Test
    void thePackagedModelsNameNothingElse() throws IOException {
        Vocabulary known = vocabularies.now();
        Map<String, JsonNode> forms = new HashMap<>();
        for (Resource file : resources("forms/**/*.form")) {
            JsonNode form = json.readTree(file.getContentAsByteArray());
            forms.put(form.path("id").asString(), form);
        }
        Set<TaskKind> seen = new HashSet<>();
        for (Resource file : resources("processes/**/*.bpmn")) {
            BpmnModelInstance model = read(file);
            String process = model.getModelElementsByType(Process.class).iterator().next().getId();
            model.getModelElementsByType(ServiceTask.class).forEach(task -> assertThat(known.jobTypes())
                    .containsKey(extension(task, ZeebeTaskDefinition.class).getType()));
            model.getModelElementsByType(Message.class).forEach(message -> assertThat("=" + known
                    .message(message.getName(), process).orElseThrow().key())
                    .isEqualTo(extension(message, ZeebeSubscription.class).getCorrelationKey()));
            model.getModelElementsByType(FlowNode.class).stream().map(VocabularyIT::properties).forEach(properties -> {
                if (properties.containsKey("status")) {
                    assertThat(properties.containsKey("owner") ? known.statuses().get(process).waiting()
                            : known.statuses().get(process).ended()).contains(properties.get("status"));
                }
                if (properties.containsKey("role")) {
                    assertThat(known.roles()).contains(properties.get("role"));
                }
            });
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                TaskKind kind = known.kind(task.getId(), properties(task)).orElseThrow();
                seen.add(kind);
                assertThat(kind.process()).isEqualTo(process);
                assertThat(usual(task)).isEqualTo(kind.usual());
                fits(kind, forms.get(kind.usual().form()));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(known.taskKinds().values());
    }

    private static void fits(TaskKind kind, JsonNode form) {
        Map<String, JsonNode> asked = form.path("components").valueStream().filter(c -> c.has("key"))
                .collect(Collectors.toMap(c -> c.path("key").asString(), c -> c));
        assertThat(kind.fields()).allSatisfy(field -> assertThat(asked.containsKey(field.key()) || !field.needed())
                .as(field.key()).isTrue());
        asked.forEach((key, c) -> {
            Field field = kind.field(key).orElseThrow();
            if (!field.values().isEmpty()) {
                assertThat(c.path("values").valueStream().map(v -> v.path("value").asString()))
                        .containsExactlyElementsOf(field.values());
            }
            assertThat(c.path("properties").path("codeList").asString(null)).isEqualTo(field.codeList());
        });
    }

    private static TaskKind.Usual usual(UserTask task) {
        Map<String, String> properties = properties(task);
        ZeebeIoMapping mapping = extension(task, ZeebeIoMapping.class);
        return new TaskKind.Usual(extension(task, ZeebeAssignmentDefinition.class).getCandidateGroups(),
                properties.get("status"), properties.get("goal"), extension(task, ZeebeFormDefinition.class).getFormId(),
                extension(task, ZeebeTaskSchedule.class).getDueDate().substring(1),
                mapping == null ? null : mapping.getOutputs().iterator().next().getTarget(), properties.get("article"));
    }

    /** The rules of the schema of @bpmn-io/element-templates-validator that our templates could break. */
    @Test
    void aTemplateForEachStepHasTheShapeThatEditorsTake() {
        Vocabulary known = Awaitility.await().atMost(Duration.ofSeconds(60)).until(vocabularies::now,
                now -> now.forms().containsKey("document-review"));
        for (Locale reader : READERS) {
            JsonNode all = json.valueToTree(templates.all(reader, Map.of("seal-inspection", List.of("1.0"),
                    "inspection-result", List.of("2.1"))));
            assertThat(all.valueStream().map(t -> t.path("id").asString())).doesNotHaveDuplicates()
                    .hasSize(known.jobTypes().size() + known.taskKinds().size() + known.parts().size()).allMatch(known::template);
            assertThat(all.toString()).as("a word is missing").doesNotContain("\"step.", "null");
            all.forEach(VocabularyIT::shaped);
            JsonNode inspection = all.valueStream()
                    .filter(t -> t.path("id").asString().endsWith("declaration.inspectGoods")).findFirst().orElseThrow();
            assertThat(offered(inspection, "formId")).contains("document-review", "inspection-result", "seal-inspection");
            assertThat(inspection.path("properties").valueStream().map(p -> p.path("condition"))
                    .filter(c -> c.path("property").asString("").equals("formId")).map(c -> c.path("equals").asString("")))
                    .contains("inspection-result");
            assertThat(all.toString()).contains("\"value\":\"2.1\"");
        }
        assertThat(known.template("io.camunda.connectors.HttpJson.v2")).isFalse();
    }

    private static void shaped(JsonNode template) {
        assertThat(template.propertyNames()).filteredOn(name -> !name.equals("entriesVisible")).containsExactlyInAnyOrder("$schema", "name", "id", "version", "description",
                "engines", "category", "appliesTo", "elementType", "groups", "properties");
        assertThat(template.path("appliesTo").toString()).contains(template.at("/elementType/value").toString());
        Set<String> groups = template.path("groups").valueStream().map(g -> g.path("id").asString()).collect(Collectors.toSet());
        Map<String, Integer> bound = new HashMap<>();
        boolean user = template.at("/elementType/value").asString().equals("bpmn:UserTask");
        template.path("properties").forEach(p -> {
            String type = p.path("type").asString();
            String binding = p.path("binding").path("type").asString();
            assertThat(type).isIn("Hidden", "String", "Text", "Dropdown");
            assertThat(binding).isIn("property", "zeebe:property", "zeebe:taskDefinition", "zeebe:userTask", "zeebe:output",
                    "zeebe:formDefinition", "zeebe:assignmentDefinition", "zeebe:taskSchedule", "zeebe:calledElement");
            assertThat(p.has("choices")).isEqualTo(type.equals("Dropdown"));
            assertThat(type.equals("Hidden") || groups.contains(p.path("group").asString())).isTrue();
            assertThat(!p.path("optional").asBoolean(false) || binding.equals("zeebe:property") || binding.equals("zeebe:output"))
                    .isTrue();
            assertThat(p.path("optional").asBoolean(false) && p.has("constraints")).isFalse();
            assertThat(!p.has("feel") || p.path("value").asString("=").startsWith("=")).isTrue();
            assertThat(binding.startsWith("zeebe:taskDefinition")).isEqualTo(binding.startsWith("zeebe:taskDefinition") && !user);
            bound.merge(p.path("binding").toString() + p.path("condition"), 1, Integer::sum);
        });
        assertThat(bound.values()).as("each binding once").containsOnly(1);
    }

    private static List<String> offered(JsonNode template, String id) {
        return template.path("properties").valueStream().filter(p -> p.path("id").asString("").equals(id))
                .flatMap(p -> p.path("choices").valueStream()).map(c -> c.path("value").asString()).toList();
    }

    private static List<Resource> resources(String pattern) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
    }

    private static BpmnModelInstance read(Resource file) throws IOException {
        try (InputStream bpmn = file.getInputStream()) {
            return Bpmn.readModelFromStream(bpmn);
        }
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        ZeebeProperties found = extension(element, ZeebeProperties.class);
        if (found != null) {
            found.getProperties().forEach(p -> properties.put(p.getName(), p.getValue()));
        }
        return properties;
    }

    private static <T extends BpmnModelElementInstance> T extension(BaseElement element, Class<T> type) {
        return element.getSingleExtensionElement(type);
    }
}
