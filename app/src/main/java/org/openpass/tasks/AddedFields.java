package org.openpass.tasks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.Forms;
import org.openpass.reference.CodeLists;
import org.openpass.reference.Parameters;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * What the form of a task asks beside what its kind reads: a process owner has added it, and no line of code knows it. The
 * form itself says what may be answered; choices, flags and numbers become variables, so that a gateway can ask for them,
 * and texts, which may be about persons, do not.
 */
@Component
public class AddedFields {

    private static final String OF_PARAMETER = "=parameters.";
    private static final int MOST_FILES = 20;
    /** By it a case finds its process: no answer sets it anew. */
    private static final String IDENTITY = "caseNumber";

    /**
     * An answer in words.
     *
     * @param label what was asked
     * @param value what was answered
     */
    public record Told(Label label, Label value) {
    }

    /**
     * The answers to a form.
     *
     * @param answers those of the kind, and those of the fields beside
     * @param variables what the process learns of those beside
     * @param errors what is wrong with them by what the form says, by field
     */
    record Answered(Map<String, Object> answers, Map<String, Object> variables, Map<String, Label> errors) {
    }

    private final Forms forms;
    private final TaskRows rows;
    private final CodeLists codes;
    private final Parameters parameters;
    private final Clock clock;

    AddedFields(Forms forms, TaskRows rows, CodeLists codes, Parameters parameters, Clock clock) {
        this.forms = forms;
        this.rows = rows;
        this.codes = codes;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The answers as far as the kind or the form asks for them; what neither does is dropped. */
    Answered of(Task task, TaskHandler handler, Map<String, Object> given) {
        LocalDate today = Seoul.today(clock);
        Answered found = new Answered(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        handler.kind().fields().stream().map(TaskKind.Field::key).filter(given::containsKey)
                .forEach(key -> found.answers().put(key, given.get(key)));
        for (AddedField field : fields(task.formKey())) {
            Optional<TaskKind.Field> ofKind = handler.kind().field(field.key());
            Object answer = given.get(field.key());
            LocalDate law = handler.lawOf(task.caseNumber(), today);
            ofKind.map(read -> error(field, read, answer, law)).orElseGet(() -> error(field, answer, law, today))
                    .ifPresent(error -> found.errors().put(field.key(), error));
            if (ofKind.isEmpty()) {
                if (!empty(answer)) {
                    found.answers().put(field.key(), answer);
                    variable(field, answer).ifPresent(value -> found.variables().put(field.key(), value));
                }
            }
        }
        return found;
    }

    private List<AddedField> fields(Long formKey) {
        return formKey == null ? List.of() : forms.form(formKey).stream()
                .flatMap(form -> form.path("components").valueStream()).map(AddedField::of).flatMap(Optional::stream).toList();
    }

    private static boolean empty(Object answer) {
        return answer == null || answer instanceof String text && text.isBlank()
                || answer instanceof Collection<?> many && many.isEmpty();
    }

    /** Of a field that the kind reads: the kind says what it needs of it, the form may ask for more. */
    private Optional<Label> error(AddedField field, TaskKind.Field read, Object answer, LocalDate law) {
        if (empty(answer)) {
            return field.required() && !read.needed() ? Optional.of(FormRules.said(field, "required")) : Optional.empty();
        }
        return FormRules.fault(field, answer.toString(), bound(field.least(), law), bound(field.most(), law));
    }

    private Optional<Label> error(AddedField field, Object answer, LocalDate law, LocalDate today) {
        if (empty(answer)) {
            return field.required() ? Optional.of(FormRules.said(field, "required")) : Optional.empty();
        }
        String text = answer.toString();
        return switch (field.type()) {
            case TEXT, NUMBER -> FormRules.fault(field, text, bound(field.least(), law), bound(field.most(), law));
            case CHOICE -> known(field, text, today) ? Optional.empty() : Optional.of(FormRules.said(field, "choice"));
            case FLAG -> text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of(FormRules.said(field, "flag"));
            case FILES -> answer instanceof Collection<?> many && many.size() > MOST_FILES
                    ? Optional.of(FormRules.said(field, "files", MOST_FILES)) : Optional.empty();
        };
    }

    private boolean known(AddedField field, String answer, LocalDate today) {
        return field.codeList() == null ? field.values().containsKey(answer) : codes.known(field.codeList(), answer, today);
    }

    /** A bound that is a parameter is that of the day; a name that nothing stands for bounds nothing. */
    private BigDecimal bound(String written, LocalDate law) {
        return written == null ? null : written.startsWith(OF_PARAMETER)
                ? parameters.find(written.substring(OF_PARAMETER.length()), law).map(Parameters.Parameter::value).orElse(null)
                : FormRules.number(written).orElse(null);
    }

    private static Optional<Object> variable(AddedField field, Object answer) {
        if (field.key().equals(IDENTITY)) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case CHOICE -> Optional.of(answer.toString());
            case FLAG -> Optional.of(Boolean.valueOf(answer.toString()));
            case NUMBER -> FormRules.number(answer.toString()).map(Object.class::cast);
            case TEXT, FILES -> Optional.empty();
        };
    }

    /** The answers in words, in the order of the task's form; what the form does not name stands under its key. */
    public List<Told> told(long taskKey, Map<String, Object> added, Instant answered) {
        Map<String, Object> left = new LinkedHashMap<>(added);
        List<AddedField> asked = left.isEmpty() ? List.of()
                : fields(rows.find(taskKey).map(Task::formKey).orElse(null));
        List<Told> told = new ArrayList<>();
        asked.stream().filter(field -> left.containsKey(field.key())).forEach(field ->
                told.add(new Told(field.label(), words(field, left.remove(field.key()), answered))));
        left.forEach((key, answer) -> told.add(new Told(same(key), same(answer.toString()))));
        return told;
    }

    private Label words(AddedField field, Object answer, Instant answered) {
        return switch (field.type()) {
            case CHOICE -> field.codeList() == null ? field.values().getOrDefault(answer.toString(), same(answer.toString()))
                    : codes.label(field.codeList(), answer.toString(), Seoul.day(answered));
            case FLAG -> Label.of(Boolean.parseBoolean(answer.toString()) ? "yes" : "no");
            case FILES -> same(String.valueOf(answer instanceof Collection<?> many ? many.size() : 1));
            case TEXT, NUMBER -> same(answer.toString());
        };
    }

    private static Label same(String text) {
        return new Label(text, text);
    }
}
