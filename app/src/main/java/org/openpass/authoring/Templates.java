package org.openpass.authoring;

import static org.openpass.authoring.TemplateProperty.choice;
import static org.openpass.authoring.TemplateProperty.flag;
import static org.openpass.authoring.TemplateProperty.hidden;
import static org.openpass.authoring.TemplateProperty.line;
import static org.openpass.authoring.TemplateProperty.of;
import static org.openpass.authoring.TemplateProperty.property;
import static org.openpass.authoring.TemplateProperty.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpass.engine.JobType;
import org.openpass.engine.KnownPart;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels;
import org.springframework.stereotype.Component;

/**
 * Our steps as element templates of Camunda's editors: one a job type, one a kind of decision and one a process to call, so that an owner picks
 * <i>Assess duty</i> from a list instead of knowing a job type. What makes a step work is set and hidden; what an owner
 * decides on is a field with its explanation. The names of steps stay English, as the models', in any language of the words.
 */
@Component
public class Templates {

    /** Before the name of a step, the id of its template: an element names none of another origin. */
    public static final String PREFIX = "org.openpass.";

    /** Before the id of a process, the name of the step that calls it. */
    static final String CALL = "call.";

    private static final String SCHEMA = "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json";
    private static final String STEP = "step.";
    private static final String FORM = "formId";
    private static final String CALLED = "zeebe:calledElement";
    private static final String DEFINITION = "zeebe:formDefinition";
    private static final String RETRIES = "5";
    private static final String WORK = "work";
    private static final String TRADER = "trader";
    private static final String LAW = "law";

    private final Vocabularies vocabularies;

    Templates(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** All of them in the reader's language, to be handed to an editor as JSON. */
    public List<Map<String, Object>> all(Locale reader) {
        return all(reader, Map.of());
    }

    /**
     * The same for an editor of a draft.
     *
     * @param drafted tags by id of the forms that the draft has beside those of the library
     */
    public List<Map<String, Object>> all(Locale reader, Map<String, ? extends Collection<String>> drafted) {
        Vocabulary known = vocabularies.now();
        SortedMap<String, List<String>> forms = new TreeMap<>(known.forms());
        drafted.forEach((id, tags) -> {
            List<String> all = new ArrayList<>(tags);
            known.forms().getOrDefault(id, List.of()).stream().filter(tag -> !all.contains(tag)).forEach(all::add);
            forms.put(id, all);
        });
        List<Map<String, Object>> templates = new ArrayList<>();
        known.jobTypes().values().forEach(job -> templates.add(job(job, reader)));
        known.taskKinds().values().forEach(kind -> templates.add(kind(kind, known, forms, reader)));
        known.parts().forEach(part -> templates.add(call(part, reader)));
        return templates;
    }

    /** By a tag that was released; the case's variables go with it, and what comes back is named as outputs. */
    private static Map<String, Object> call(KnownPart part, Locale reader) {
        String title = reader.getLanguage().equals(Locale.KOREAN.getLanguage()) && part.title().korean() != null ? part.title().korean()
                : part.title().english();
        String takes = part.takes().isEmpty() ? "" : "\n" + Labels.text(STEP + "call.takes", reader, String.join(", ", part.takes()));
        Map<String, Object> template = template(CALL + part.id(), title, part.title().english(), "bpmn:CallActivity",
                Labels.text(STEP + "call.text", reader, part.id()) + takes, reader, List.of(hidden(of(CALLED, "processId"), part.id()),
                        hidden(of(CALLED, "bindingType"), "versionTag"),
                        said(choice(of(CALLED, "versionTag"), same(part.tags())).value(part.tags().getFirst()), WORK, "calledTag", reader),
                        flag(of(CALLED, "propagateAllChildVariables"), false),
                        // The last of the call: bpmn-js-element-templates switches it off with each of them that it sets.
                        flag(of(CALLED, "propagateAllParentVariables"), true), article(null, reader)));
        template.put("entriesVisible", Map.of("outputs", true));
        return template;
    }

    private static Map<String, Object> job(JobType job, Locale reader) {
        return template(job.name(), "bpmn:ServiceTask", StepWords.of(job, reader), reader, List.of(
                hidden(of("zeebe:taskDefinition", "type"), job.name()),
                hidden(of("zeebe:taskDefinition", "retries"), RETRIES),
                hidden(property("owner"), "machine"), article(null, reader)));
    }

    private static Map<String, Object> kind(TaskKind kind, Vocabulary known, SortedMap<String, List<String>> forms,
            Locale reader) {
        Usual usual = kind.usual();
        List<TemplateProperty> properties = new ArrayList<>(List.of(
                hidden(Map.of("type", "zeebe:userTask"), null),
                hidden(property(TaskKind.PROPERTY), kind.name()),
                hidden(of("zeebe:assignmentDefinition", "candidateGroups"), usual.group()),
                hidden(property("role"), usual.group()), hidden(property("owner"), "officer"),
                hidden(of(DEFINITION, "bindingType"), "versionTag"),
                said(choice(of(DEFINITION, FORM), same(forms.keySet())).id(FORM).value(usual.form()), WORK, "form", reader)));
        forms.forEach((id, tags) -> properties.add(said(choice(of(DEFINITION, "versionTag"), same(tags))
                .value(tags.getFirst()), WORK, "versionTag", reader).when(FORM, id)));
        properties.add(said(choice(property("goal"), same(known.goals())).value(usual.goal()), WORK, "goal", reader));
        properties.add(said(line(of("zeebe:taskSchedule", "dueDate")).expression().value("=" + usual.due()), WORK, "due",
                reader).needed());
        properties.add(said(line(Map.of("type", "zeebe:output", "source", "=" + TaskKind.DECISION)).value(usual.answer()),
                WORK, "answer", reader).optional());
        properties.add(said(line(property("fourEyes")), WORK, "fourEyes", reader).optional());
        properties.add(said(line(property("bulk")), WORK, "bulk", reader).optional());
        properties.add(said(choice(property("review"), new TreeMap<>(Map.of("", word("review.none", reader), "required",
                word("review.required", reader)))).value(""), WORK, "review", reader).optional());
        properties.add(said(choice(property("status"), statuses(known, kind, reader)).value(usual.status()), TRADER, "status",
                reader));
        properties.add(said(text(property("trader.ko")), TRADER, "trader.ko", reader).needed());
        properties.add(said(text(property("trader.en")), TRADER, "trader.en", reader).needed());
        properties.add(article(usual.article(), reader));
        return template(kind.name(), "bpmn:UserTask", StepWords.of(kind, reader), reader, properties);
    }

    private static Map<String, Object> template(String name, String element, String description, Locale reader,
            List<TemplateProperty> properties) {
        return template(name, Labels.text(STEP + name, reader), Labels.text(STEP + name, Locale.ENGLISH), element, description, reader,
                properties);
    }

    private static Map<String, Object> template(String name, String title, String english, String element, String description,
            Locale reader, List<TemplateProperty> properties) {
        String module = name.substring(0, name.indexOf('.'));
        List<TemplateProperty> all = new ArrayList<>(properties);
        all.addFirst(hidden(Map.of("type", "property", "name", "name"), english));
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("name", title);
        template.put("id", PREFIX + name);
        template.put("version", 1);
        template.put("description", description);
        template.put("engines", Map.of("camunda", "^8.6"));
        template.put("category", Map.of("id", module, "name", word("module." + module, reader)));
        template.put("appliesTo", List.of("bpmn:Task", element));
        template.put("elementType", Map.of("value", element));
        template.put("groups", List.of(WORK, TRADER, LAW).stream()
                .filter(group -> all.stream().anyMatch(property -> group.equals(property.json().get("group"))))
                .map(group -> Map.of("id", group, "label", word("group." + group, reader))).toList());
        template.put("properties", all.stream().map(TemplateProperty::json).toList());
        return template;
    }

    private static TemplateProperty article(String usual, Locale reader) {
        return said(line(property("article")).value(usual), LAW, "article", reader).optional();
    }

    private static Map<String, String> statuses(Vocabulary known, TaskKind kind, Locale reader) {
        Map<String, String> words = new TreeMap<>();
        known.statuses().get(kind.process()).waiting().forEach(status ->
                words.put(status, Labels.text("status." + status, reader)));
        return words;
    }

    private static Map<String, String> same(Collection<String> values) {
        Map<String, String> same = new LinkedHashMap<>();
        values.forEach(value -> same.put(value, value));
        return same;
    }

    private static TemplateProperty said(TemplateProperty property, String group, String word, Locale reader) {
        return property.words(group, word("property." + word, reader), word("property." + word + ".text", reader));
    }

    private static String word(String key, Locale reader) {
        return Labels.text(STEP + key, reader);
    }
}
