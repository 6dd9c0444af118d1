package org.openpass.authoring.recording;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario as it was taken from a case. It is kept by saving its text as a file of the draft, once a person has seen it.
 *
 * @param file  a name under which the draft has no file yet
 * @param text  the scenario
 * @param sides what the case says, and what the scenario says in its place
 */
public record Recorded(String file, String name, String nameKo, String text, List<Side> sides) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Recorded of(String file, ObjectNode scenario, List<Side> sides) {
        return new Recorded(file, scenario.path("name").asString(), scenario.path("names").path("ko").asString(),
                JSON.writeValueAsString(scenario), sides);
    }

    /** The same under other names. */
    public Recorded named(String english, String korean) {
        ObjectNode scenario = (ObjectNode) JSON.readTree(text);
        scenario.put("name", english).putObject("names").put("ko", korean);
        return of(file, scenario, sides);
    }
}
