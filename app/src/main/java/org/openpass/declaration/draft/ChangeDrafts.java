package org.openpass.declaration.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.springframework.stereotype.Component;

/**
 * Drafts that correct a filed declaration, kept as typed. Each begins as the declaration reads; when the declaration has
 * another version by the time it is opened again, a new one begins, since it would undo that version.
 */
@Component
public class ChangeDrafts {

    /** Why a declaration is corrected. */
    public enum Purpose {
        /** A request to amend it (Art. 250, 38(5)). */
        AMEND,
        /** The answer to a supplement (Art. 249). */
        CORRECT
    }

    private final Drafts drafts;

    ChangeDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The party's draft; its fields hold the declaration and, beside it, what the form asks for. */
    public Draft of(Declaration declaration, Purpose purpose, Actor actor) {
        return drafts.of(purpose + ":" + declaration.number() + ":" + declaration.version(),
                DraftTemplate.whole(declaration.document()), actor);
    }

    /** Takes a text over into a field of the draft, unless it is blank. */
    public void take(Declaration declaration, Purpose purpose, String field, String text, Actor actor) {
        Draft draft = of(declaration, purpose, actor);
        if (!text.isBlank() && !text.equals(draft.content().field(field))) {
            Map<String, String> fields = new HashMap<>(draft.content().fields());
            fields.put(field, text);
            drafts.save(draft.id(), draft.version(), new DraftContent(fields, draft.content().lines()), actor);
        }
    }

    /**
     * What the draft says as a document. Where nothing was typed over, the document before holds: its lines keep their
     * numbers, and approvals their order, which the form does not show.
     */
    public static DraftReading reading(DraftContent typed, DeclarationDocument before) {
        DraftReading reading = DraftReading.of(typed);
        List<Map<String, String>> present = DraftTemplate.whole(before).lines();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < reading.document().lines().size(); i++) {
            Line line = reading.document().lines().get(i);
            boolean sameLaws = i < present.size() && laws(typed.lines().get(i)).equals(laws(present.get(i)));
            lines.add(line.with(typed.lines().size() == present.size() ? before.lines().get(i).number() : i + 1,
                    sameLaws ? before.lines().get(i).requirements() : line.requirements()));
        }
        return new DraftReading(reading.document().with(lines), reading.unreadable());
    }

    private static Map<String, String> laws(Map<String, String> line) {
        Map<String, String> laws = new HashMap<>(line);
        laws.keySet().removeIf(name -> !name.startsWith(DraftContent.REQUIREMENTS));
        laws.values().removeIf(String::isBlank);
        return laws;
    }
}
