package org.openpass.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.engine.Forms;
import org.openpass.reference.CodeLists;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the tasks of a case were answered, and what each answer is; for who shows it only to who may see the case. */
@Component
public class AnswersOfTasks {

    /**
     * An answer.
     *
     * @param type what it is; null where neither the kind of the decision nor the form knows the field
     * @param offered of a choice: whether it is one that the kind, the form or a code list offers
     */
    public record Answer(String key, Type type, boolean offered, Object given) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TaskKinds kinds;
    private final Forms forms;
    private final CodeLists codes;
    private final Clock clock;

    AnswersOfTasks(JdbcClient jdbc, JsonMapper json, TaskKinds kinds, Forms forms, CodeLists codes, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
        this.forms = forms;
        this.codes = codes;
        this.clock = clock;
    }

    /** In the order in which they were given; empty where nobody has decided. */
    public List<Answer> of(Task task) {
        Map<String, Object> given = jdbc.sql("select answers::text from tasks.tasks where task_key = ? and answers is not null")
                .param(task.key()).query(String.class).optional()
                .map(text -> json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() { }))
                .orElseGet(LinkedHashMap::new);
        Optional<TaskKind> kind = kinds.handler(task).map(TaskHandler::kind);
        List<AddedField> asked = task.formKey() == null ? List.of() : forms.form(task.formKey()).stream()
                .flatMap(form -> form.path("components").valueStream()).map(AddedField::of).flatMap(Optional::stream).toList();
        List<Answer> answers = new ArrayList<>();
        given.forEach((key, answer) -> {
            if (answer != null) {
                answers.add(kind.flatMap(each -> each.field(key)).map(field -> ofKind(field, answer))
                        .or(() -> asked.stream().filter(field -> field.key().equals(key)).findFirst().map(field -> ofForm(field, answer)))
                        .orElseGet(() -> new Answer(key, null, false, answer)));
            }
        });
        return answers;
    }

    private Answer ofKind(Field field, Object answer) {
        return new Answer(field.key(), field.type(), offered(field.codeList(), field.values().contains(answer.toString()), answer),
                answer);
    }

    private Answer ofForm(AddedField field, Object answer) {
        return new Answer(field.key(), field.type(), offered(field.codeList(), field.values().containsKey(answer.toString()), answer),
                answer);
    }

    private boolean offered(String codeList, boolean among, Object answer) {
        LocalDate today = Seoul.today(clock);
        return codeList == null ? among : codes.known(codeList, answer.toString(), today);
    }
}
