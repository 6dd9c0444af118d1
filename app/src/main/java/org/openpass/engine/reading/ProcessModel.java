package org.openpass.engine.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process as it stands in its file, without a word of the engine's client.
 *
 * @param executable whether the engine would run it
 * @param platform {@code modeler:executionPlatformVersion}
 * @param errors id to error code
 * @param shapes by element
 * @param edges by flow or association
 * @param refusals what stands in the file and is not allowed; empty in all that was released
 */
public record ProcessModel(String id, String name, String versionTag, boolean executable, String platform,
        String documentation, Map<String, String> properties, List<Element> elements, List<Flow> flows,
        List<Message> messages, Map<String, String> errors, List<Artifact> artifacts, List<Expression> expressions,
        Map<String, Shape> shapes, Map<String, Edge> edges, List<Refusal> refusals) {

    /** The property of a process that others call: the process of the cases on which it works. */
    private static final String PART_OF = "partOf";
    /** And the variables that it must be given. */
    private static final String TAKES = "takes";

    /** Whether it is made to be called by others, and has no cases of its own. */
    public boolean part() {
        return properties.containsKey(PART_OF);
    }

    /** The process whose cases it works on: its own, or those of which it is a part. */
    public String caseProcess() {
        return properties.getOrDefault(PART_OF, id).strip();
    }

    /** Variables that who calls it must have. */
    public List<String> takes() {
        return List.of(properties.getOrDefault(TAKES, "").split("[\\s,]+")).stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    public Optional<Element> element(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    public Optional<Message> message(String id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** What stands directly in the process or sub-process. */
    public List<Element> in(String scope) {
        return elements.stream().filter(element -> element.scope().equals(scope)).toList();
    }

    public List<Flow> outOf(String element) {
        return flows.stream().filter(flow -> element.equals(flow.source())).toList();
    }

    public List<Flow> into(String element) {
        return flows.stream().filter(flow -> element.equals(flow.target())).toList();
    }

    /** Boundary events that hang on the activity. */
    public List<Element> attachedTo(String activity) {
        return elements.stream().filter(element -> activity.equals(element.attachedTo())).toList();
    }

    /** The message that the element waits for. */
    public Optional<Message> awaitedBy(Element element) {
        return Optional.ofNullable(element.event()).filter(event -> event.kind() == Element.EventKind.MESSAGE)
                .flatMap(event -> message(event.ref()));
    }
}
