package org.openpass.declaration.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.Requirement;
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
        boolean sameCount = typed.lines().size() == present.size();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < reading.document().lines().size(); i++) {
            Line line = reading.document().lines().get(i);
            lines.add(line.with(sameCount ? before.lines().get(i).number() : i + 1, i >= present.size()
                    ? line.requirements() : requirements(line, before.lines().get(i), typed.lines().get(i), present.get(i))));
        }
        return new DraftReading(reading.document().with(lines), reading.unreadable());
    }

    /** A law that nothing was typed over keeps its approvals, of which the form shows one. */
    private static List<Requirement> requirements(Line read, Line before, Map<String, String> typed,
            Map<String, String> present) {
        Set<String> kept = DraftContent.laws(present).stream()
                .filter(law -> of(law, typed).equals(of(law, present))).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        List<Requirement> all = new ArrayList<>();
        for (Requirement old : before.requirements()) {
            if (kept.contains(old.law())) {
                all.add(old);
            } else if (taken.add(old.law())) {
                read.requirements().stream().filter(r -> r.law().equals(old.law())).forEach(all::add);
            }
        }
        read.requirements().stream().filter(r -> !kept.contains(r.law()) && !taken.contains(r.law())).forEach(all::add);
        return all;
    }

    private static Map<String, String> of(String law, Map<String, String> line) {
        Map<String, String> found = new HashMap<>(line);
        found.keySet().removeIf(name -> !name.startsWith(DraftContent.REQUIREMENTS + law + "."));
        found.values().removeIf(String::isBlank);
        return found;
    }
}
