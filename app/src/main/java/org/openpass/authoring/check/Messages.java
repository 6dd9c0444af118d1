package org.openpass.authoring.check;

import java.util.Map;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.Message;
import org.openpass.engine.reading.ProcessModel;

/** A message is one that is sent to this kind of case, and finds its case by what is the case's own. */
final class Messages implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            Map<String, String> sent = known.messages(model.caseProcess());
            model.messages().forEach(message -> message(file, message, sent, found));
            model.elements().stream().filter(element -> element.eventKind() == Element.EventKind.MESSAGE)
                    .filter(element -> model.awaitedBy(element).isEmpty())
                    .forEach(element -> found.error(file, element.id(), "messages.none"));
            unused(file, model, found);
        });
    }

    private static void message(String file, Message message, Map<String, String> sent, Findings found) {
        String key = sent.get(message.name() == null ? "" : message.name());
        if (key == null) {
            found.error(file, message.id(), "messages.unknown", String.valueOf(message.name()),
                    String.join(", ", sent.keySet().stream().sorted().toList()));
        } else if (message.key() == null) {
            found.fixable(file, message.id(), "set:key", "messages.noKey", "=" + key);
        } else if (!message.key().replace(" ", "").equals("=" + key)) {
            found.fixable(file, message.id(), "set:key", "messages.key", message.key(), "=" + key);
        }
    }

    private static void unused(String file, ProcessModel model, Findings found) {
        model.messages().stream().filter(message -> model.elements().stream().noneMatch(element ->
                        element.event() != null && message.id().equals(element.event().ref())))
                .forEach(message -> found.warning(file, message.id(), "messages.unused", String.valueOf(message.name())));
    }
}
