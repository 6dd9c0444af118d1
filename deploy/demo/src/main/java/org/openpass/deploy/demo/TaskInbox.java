package org.openpass.deploy.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** An officer's inbox (업무함): what the officer has claimed and what waits for the group; claims and decides. */
final class TaskInbox {

    private static final int CONFLICT = 409;
    private static final String TASKS = "/api/v1/tasks";

    private final Api api;
    private final Role role;
    private final String name;

    TaskInbox(Api api, Role role, String name) {
        this.api = api;
        this.role = role;
        this.name = name;
    }

    /** Decides the tasks of the courses that wait for this role, with the answers of the task's form. */
    void work(List<Course> courses, Function<Act, Map<String, Object>> usual) {
        if (courses.stream().noneMatch(c -> c.next(role).isPresent())) {
            return;
        }
        for (String view : List.of("MINE", "GROUP")) {
            for (JsonNode entry : list(view)) {
                JsonNode task = entry.path("task");
                String caseNumber = task.path("caseNumber").asString("");
                courses.stream().filter(c -> waitsIn(c, caseNumber)).findFirst()
                        .ifPresent(course -> decide(course, task.path("key").asLong(), usual));
            }
        }
    }

    private Iterable<JsonNode> list(String view) {
        Api.Answer answer = api.get(TASKS + "?view=" + view + "&size=200");
        return answer.ok() && answer.body() instanceof ArrayNode entries ? entries : List.of();
    }

    private boolean waitsIn(Course course, String caseNumber) {
        return course.next(role).filter(step -> caseNumber.equals(course.caseOf(step))).isPresent();
    }

    private void decide(Course course, long key, Function<Act, Map<String, Object>> usual) {
        Optional<Step> step = course.next(role);
        if (step.isEmpty() || !api.post(TASKS + "/" + key + "/claim", Map.of()).ok()) {
            // Somebody else was faster, perhaps the visitor.
            return;
        }
        Map<String, Object> answers = course.sample().wording().fields(step.get(), usual.apply(step.get().act()));
        answers.put("decision", step.get().act().name());
        Api.Answer answer = api.post(TASKS + "/" + key + "/decision", answers);
        if (answer.ok()) {
            course.did(step.get(), name);
        } else if (answer.status() != CONFLICT) {
            course.barred(step.get(), answer);
        }
    }
}
