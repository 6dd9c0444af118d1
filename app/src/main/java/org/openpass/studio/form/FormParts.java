package org.openpass.studio.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Vocabularies;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.tasks.AnswersOfForms;
import org.openpass.tasks.TaskKind;
import org.openpass.terms.Seoul;
import org.openpass.workbench.CodeChoices;
import org.openpass.workbench.forms.FormLimits;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the screens of forms need of the rest. */
@Component
class FormParts {

    /** A form as it was saved last. */
    record Saved(DraftFile file, String text) {
    }

    private final DraftLists drafts;
    private final CodeChoices choices;
    private final FormLimits limits;
    private final AnswersOfForms answers;
    private final Vocabularies vocabularies;
    private final Clock clock;

    FormParts(DraftLists drafts, CodeChoices choices, FormLimits limits, AnswersOfForms answers, Vocabularies vocabularies, Clock clock) {
        this.drafts = drafts;
        this.choices = choices;
        this.limits = limits;
        this.answers = answers;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /** The form with the choices and legal bounds that an officer is offered today. */
    JsonNode offered(JsonNode form) {
        return limits.of(choices.filled(form), Seoul.today(clock));
    }

    /** How it was really answered, as far as that can be told; empty where it never was. */
    Map<String, Object> real(JsonNode form) {
        return answers.newest(form);
    }

    /** The tag that the form gets by its first change: what it has was released, and means that for ever. */
    Optional<String> raised(JsonNode form) {
        List<String> released = vocabularies.now().forms().getOrDefault(FormJson.id(form), List.of());
        return released.contains(FormJson.tag(form)) ? Optional.of(FormJson.next(released)) : Optional.empty();
    }

    /** A form as it was saved last, by whomever; to look at it is not to have read it as what one's own step builds on. */
    Optional<Saved> content(OpenDraft draft, String file) {
        return draft.files().stream().filter(each -> each.name().equals(file)).findFirst().map(each -> {
            DraftLists.Content content = drafts.content(draft.draft().id(), file, CurrentActor.require());
            return new Saved(content.file(), new String(content.bytes(), StandardCharsets.UTF_8));
        });
    }

    /** What steps of the draft's processes need of the form and it does not ask. */
    List<Needs.Missing> missing(OpenDraft draft, JsonNode form) {
        return Needs.of(form, processes(draft).values(), vocabularies.now());
    }

    /** Steps of the draft's processes that name another version of the form. */
    List<Needs.Older> older(OpenDraft draft, JsonNode form) {
        return Needs.older(form, processes(draft));
    }

    /** Steps that could ask by the form, while none does. */
    List<Needs.Older> fitting(OpenDraft draft, JsonNode form) {
        return Needs.fitting(form, processes(draft), vocabularies.now());
    }

    private Map<String, byte[]> processes(OpenDraft draft) {
        return draft.files().stream().map(DraftFile::name).filter(name -> name.endsWith(".bpmn")).collect(Collectors.toMap(
                name -> name, name -> drafts.content(draft.draft().id(), name, CurrentActor.require()).bytes()));
    }

    /** The form with one more question, for a field that a step needs; the choices of a code list are those of today. */
    JsonNode with(JsonNode form, TaskKind.Field field) {
        ObjectNode with = (ObjectNode) FormJson.with(form, field);
        ArrayNode components = (ArrayNode) with.path("components");
        int last = components.size() - 1;
        components.set(last, choices.filled(with).path("components").get(last));
        return with;
    }

    /** Whether the person of this page saved it. */
    boolean mine(DraftFile saved) {
        return saved.savedBy().equals(CurrentActor.require().name());
    }
}
