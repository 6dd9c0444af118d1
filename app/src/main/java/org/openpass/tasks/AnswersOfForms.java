package org.openpass.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.Forms;
import org.openpass.tasks.TaskKind.Type;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a form was really answered, for who writes forms: of the newest decision by any version of it. Only choices, flags and
 * numbers that the form bounds are told; texts may be about persons, and whose case it was is not said.
 */
@Component
public class AnswersOfForms {

    private static final Set<Type> TOLD = Set.of(Type.CHOICE, Type.FLAG);

    private final Forms forms;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnswersOfForms(Forms forms, JdbcClient jdbc, JsonMapper json) {
        this.forms = forms;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The answers of the newest decision; empty where nobody has decided by the form yet.
     *
     * @param form as its author has it now: what it does not ask, or does not offer, is not told
     */
    public Map<String, Object> newest(JsonNode form) {
        List<String> versions = forms.keys(form.path("id").asString("")).stream().map(String::valueOf).toList();
        if (versions.isEmpty()) {
            return Map.of();
        }
        // Keys grow with time: the newest of a form that is in use is found among the last.
        Map<String, Object> answers = jdbc.sql("select answers::text from tasks.tasks where form in (:versions) "
                + "and state = 'CONFIRMED' and answers is not null order by task_key desc limit 1")
                .param("versions", versions).query(String.class).optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, Object>>() { })).orElse(Map.of());
        Map<String, Object> told = new LinkedHashMap<>();
        form.path("components").valueStream().map(AddedField::of).flatMap(Optional::stream)
                .filter(field -> answers.containsKey(field.key()) && tellable(field, answers.get(field.key())))
                .forEach(field -> told.put(field.key(), answers.get(field.key())));
        return told;
    }

    private static boolean tellable(AddedField field, Object answer) {
        return field.type() == Type.NUMBER ? field.least() != null && field.most() != null
                : TOLD.contains(field.type()) && (field.type() == Type.FLAG || field.codeList() != null
                        || field.values().containsKey(answer.toString()));
    }
}
