package org.openpass.workbench;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Deadlines;
import org.openpass.engine.EngineHistory;
import org.openpass.engine.Models;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What a case waits for and until when, in the words of its process; of a closed one how it ended. */
@org.springframework.stereotype.Component
class CaseWaits {

    private static final String DEADLINE = "{deadline}";

    private final EngineHistory history;
    private final Deadlines deadlines;

    CaseWaits(EngineHistory history, Deadlines deadlines) {
        this.history = history;
        this.deadlines = deadlines;
    }

    /** Empty where nothing is known of it: the case has no process, or a kind without words. */
    Optional<Paragraph> of(CaseReading c) {
        return said(c.file(), c.actor().officer()).map(words -> {
            Paragraph waits = new Paragraph(words);
            waits.addClassNames("waits", "waits-" + (c.open() ? "open" : "closed"));
            return waits;
        });
    }

    private Optional<String> said(CaseFile file, boolean officer) {
        if (file.closedAt() != null) {
            return plain(file);
        }
        if (file.instanceKey() == null) {
            return Optional.empty();
        }
        Optional<Models.Element> at = history.waitingAt(file.number(), file.instanceKey()).stream()
                .filter(element -> file.status().equals(element.properties().get("status"))).findFirst();
        // After an answer the case has moved on before its process has.
        Optional<String> words = at.map(element -> element.properties().get("trader." + (Texts.locale().getLanguage().equals("ko") ? "ko" : "en")))
                .flatMap(said -> dated(said, file)).or(() -> plain(file));
        String role = at.map(element -> textOr("owner." + element.properties().get("role"), "")).orElse("");
        return !officer || role.isEmpty() ? words : words.map(read -> text("case.waitsFor", role) + " " + text("case.partyReads", read));
    }

    private Optional<String> dated(String words, CaseFile file) {
        return !words.contains(DEADLINE) ? Optional.of(words)
                : deadlines.open(file.number()).stream().findFirst().map(next -> words.replace(DEADLINE, Formats.until(next.dueAt())));
    }

    private static Optional<String> plain(CaseFile file) {
        return Optional.of(textOr("public." + file.status(), "")).filter(words -> !words.isEmpty());
    }
}
