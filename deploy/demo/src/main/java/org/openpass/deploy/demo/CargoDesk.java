package org.openpass.deploy.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A cargo officer's inbox. */
final class CargoDesk {

    private static final String TASKS = "/api/v1/tasks";

    private final Api officer;

    CargoDesk(Api officer) {
        this.officer = officer;
    }

    /** What may be decided: what the officer holds, and what is nobody's; at most the 200 most urgent of each. */
    List<JsonNode> tasks() {
        List<JsonNode> tasks = new ArrayList<>();
        for (String view : List.of("mine", "unassigned")) {
            NotYet.unlessOk(officer.get(TASKS + "?view=" + view + "&size=200")).body().forEach(entry -> tasks.add(entry.path("task")));
        }
        return tasks;
    }

    /**
     * Decides the step of the case about a subject.
     *
     * @param form what is written beside the decision
     * @throws NotYet while there is none
     */
    void decide(String element, String subject, String decision, Map<String, Object> form) {
        Optional<JsonNode> found = tasks().stream().filter(task -> element.equals(task.path("elementId").asString(""))
                && subject.equals(task.path("subject").asString(""))).findFirst();
        String path = TASKS + "/" + found.orElseThrow(() -> new NotYet("no task " + element + " of " + subject)).path("key").asLong();
        NotYet.unlessOk(officer.post(path + "/claim", Map.of()));
        Map<String, Object> answers = new LinkedHashMap<>(form);
        answers.put("decision", decision);
        NotYet.unlessOk(officer.post(path + "/decision", answers));
    }
}
