package org.openpass.workbench.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openpass.reference.Parameters;
import org.openpass.tasks.Task;
import org.openpass.tasks.Tasks;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bounds of a form that are parameters: {@code "max": "=parameters.supplement.longestDays"}, and in a text
 * {@code {{parameters.supplement.longestDays}}}. What they are on the day by which the step counts them is shown; what the
 * step itself checks decides.
 */
@Component
public class FormLimits {

    private static final String NAMED = "parameters.";
    private static final Pattern VALUE = Pattern.compile("\"=parameters\\.([A-Za-z0-9.]+)\"");
    private static final Pattern IN_TEXT = Pattern.compile("\\{\\{\\s*parameters\\.([A-Za-z0-9.]+)\\s*}}");

    private final Parameters parameters;
    private final Tasks tasks;
    private final JsonMapper json;

    FormLimits(Parameters parameters, Tasks tasks, JsonMapper json) {
        this.parameters = parameters;
        this.tasks = tasks;
        this.json = json;
    }

    /** The form with its bounds as numbers, for the task's day. A name that nothing stands for bounds nothing. */
    public JsonNode of(JsonNode form, Task task) {
        return form.toString().contains(NAMED) ? of(form, tasks.lawOf(task)) : form;
    }

    /** The same for the law of a day. */
    public JsonNode of(JsonNode form, LocalDate law) {
        String written = form.toString();
        if (!written.contains(NAMED)) {
            return form;
        }
        Function<String, String> value = name -> parameters.find(name, law)
                .map(found -> found.value().stripTrailingZeros()).map(BigDecimal::toPlainString).orElse(null);
        String filled = VALUE.matcher(written).replaceAll(found -> String.valueOf(value.apply(found.group(1))));
        return json.readTree(IN_TEXT.matcher(filled).replaceAll(found -> {
            String shown = value.apply(found.group(1));
            return shown == null ? "…" : shown;
        }));
    }
}
