package org.openpass.authoring.recording;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.recording.RecordingRefused.Reason;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Timeline;
import org.openpass.casework.TimelineEntry;
import org.openpass.tasks.AnswersOfTasks;
import org.openpass.tasks.AnswersOfTasks.Answer;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.Tasks;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people did in a case, as the steps of a scenario. Officers become numbers of their role, what they wrote becomes a
 * placeholder; what they chose stays.
 */
@Component
class RecordedSteps {

    /** So much of a wait is kept: nothing that a process does takes longer, and a trial's time only runs forward. */
    private static final long MOST_DAYS = 30;
    /** What two owners did to a case that its process had brought to the wrong place. */
    private static final Set<String> BY_OWNERS = Set.of("POSITION_MOVED", "POSITION_CANCELLED", "VARIABLE_MENDED");

    private final Tasks tasks;
    private final AnswersOfTasks answers;
    private final Timeline timeline;
    private final JsonMapper json;

    RecordedSteps(Tasks tasks, AnswersOfTasks answers, Timeline timeline, JsonMapper json) {
        this.tasks = tasks;
        this.answers = answers;
        this.timeline = timeline;
        this.json = json;
    }

    /** Something that was done; of an officer's decision its task. */
    private record Done(Instant at, Task task, ObjectNode act) {
    }

    /** In the order in which it happened, as far as the process of the case had to do with it. */
    ArrayNode of(CaseFile file, CaseRecorder recorder, Sides sides) {
        List<Done> done = new ArrayList<>();
        tasks.ofCase(file.number()).stream().filter(task -> task.decidedAt() != null)
                .forEach(task -> done.add(new Done(task.decidedAt(), task, null)));
        List<TimelineEntry> happened = timeline.of(file.number(), Audience.OFFICER);
        if (happened.stream().anyMatch(entry -> BY_OWNERS.contains(entry.event()))) {
            throw new RecordingRefused(Reason.BY_OWNERS, file.number());
        }
        happened.stream().filter(entry -> file.closedAt() == null || entry.at().isBefore(file.closedAt()))
                .forEach(entry -> recorder.act(entry).ifPresent(act -> done.add(new Done(entry.at(), null, act))));
        done.sort(Comparator.comparing(Done::at));
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        People people = new People();
        Instant before = file.openedAt();
        for (Done each : done) {
            if (each.task() == null) {
                steps.add(each.act());
            } else {
                wait(before, each.at(), steps, sides);
                steps.add(decision(each.task(), "then[" + steps.size() + "]", people, sides));
            }
            before = each.at();
        }
        if (steps.size() > ScenarioReading.MOST_STEPS) {
            throw new RecordingRefused(Reason.TOO_LONG, file.number());
        }
        return steps;
    }

    /** Only before what officers do: whether a party is in time is said by its act, or by the lapse of its deadline. */
    private static void wait(Instant from, Instant until, ArrayNode steps, Sides sides) {
        long days = Math.min(Duration.between(from, until).toDays(), MOST_DAYS);
        if (days > 0) {
            String pass = Duration.ofDays(days).toString();
            sides.add("then[" + steps.size() + "].pass", from + " – " + until, pass, Side.How.ROUNDED);
            steps.addObject().put("pass", pass);
        }
    }

    private ObjectNode decision(Task task, String at, People people, Sides sides) {
        ObjectNode step = JsonNodeFactory.instance.objectNode();
        String by = people.of(task);
        sides.add(at + ".by", task.decidedBy(), by, Side.How.REPLACED);
        step.put("at", task.elementId()).put("by", by);
        ObjectNode given = step.putObject("answers").put(TaskKind.DECISION, task.decision());
        for (Answer answer : answers.of(task)) {
            JsonNode taken = sides.take(at + ".answers." + answer.key(), json.valueToTree(answer.given()), taking(answer));
            if (taken != null) {
                given.set(answer.key(), taken);
            }
        }
        return step;
    }

    private static Taking taking(Answer answer) {
        return answer.type() == null ? null : switch (answer.type()) {
            case CHOICE -> value -> answer.offered() ? value : null;
            case FLAG -> value -> value.isBoolean() || value.asString().matches("true|false") ? value : null;
            case NUMBER -> RecordedSteps::number;
            case TEXT -> Taking.words("…");
            case FILES -> null;
        };
    }

    /** Forms send numbers as texts, too. */
    private static JsonNode number(JsonNode value) {
        String text = value.asString();
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Taking.rounded(new BigDecimal(text)) : null;
    }

    /** Persons as they are told apart, by role and number. */
    private static final class People {

        private final Map<String, Map<String, Integer>> byRole = new HashMap<>();

        String of(Task task) {
            Map<String, Integer> ofRole = byRole.computeIfAbsent(task.role(), role -> new LinkedHashMap<>());
            return task.role() + "-" + ofRole.computeIfAbsent(task.decidedBy(), who -> ofRole.size() + 1);
        }
    }
}
