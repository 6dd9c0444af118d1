package org.openpass.authoring.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpass.engine.reading.Artifact;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.Message;
import org.openpass.engine.reading.ProcessModel;

/** People read ids in logs: {@code Task_AssessDuty}, not what an editor invents. */
final class Ids implements Rule {

    private static final Pattern SPEAKING = Pattern.compile("[A-Z][A-Za-z]+_[A-Z][A-Za-z0-9]*");
    /** What an editor invents: seven characters after the underscore, the first a 0 or 1. */
    private static final Pattern INVENTED = Pattern.compile(".*_[01][a-z0-9]{6}");

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> ids(model)
                .filter(id -> !SPEAKING.matcher(id).matches() || INVENTED.matcher(id).matches())
                .forEach(id -> found.fixable(file, id, "rename", "ids.speak", id)));
    }

    private static Stream<String> ids(ProcessModel model) {
        return Stream.of(model.elements().stream().map(Element::id), model.flows().stream().map(Flow::id),
                model.artifacts().stream().map(Artifact::id), model.messages().stream().map(Message::id)).flatMap(ids -> ids);
    }
}
