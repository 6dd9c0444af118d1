package org.openpass.portal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Filing;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.DraftReading;
import org.openpass.declaration.model.FieldError;
import org.openpass.requirement.RequirementApi.Law;
import org.springframework.stereotype.Component;

/**
 * Checks and files what was typed, by the rules of every door. The form also asks at once for the laws that the process
 * would reject the declaration for (Art. 226).
 */
@Component
class FormChecks {

    private final Filing filing;
    private final Goods goods;

    FormChecks(Filing filing, Goods goods) {
        this.filing = filing;
        this.goods = goods;
    }

    /** Everything that hinders filing: what concerns the whole first, then line by line; empty for nothing. */
    List<FieldError> check(DraftContent draft, Actor actor) {
        DraftReading reading = DraftReading.of(draft);
        List<FieldError> errors = new ArrayList<>();
        try {
            errors.addAll(filing.validate(reading.document(), reading.unreadable(), actor));
        } catch (Filing.ReferenceTaken taken) {
            errors.add(FieldError.of("reference", "reference.taken", draft.field("reference"), taken.number()));
        }
        return withLaws(errors, draft);
    }

    /** The errors and, in the order of the form, the laws that nothing was said about. */
    List<FieldError> withLaws(List<FieldError> found, DraftContent draft) {
        List<FieldError> errors = new ArrayList<>(found);
        for (int i = 0; i < draft.lines().size(); i++) {
            laws(draft.lines().get(i), i, errors);
        }
        errors.sort(Comparator.comparingInt(e -> ErrorPlace.of(e, draft.lines()).line()));
        return errors;
    }

    private void laws(Map<String, String> line, int index, List<FieldError> errors) {
        Set<String> answered = new HashSet<>(DraftContent.laws(line));
        String code = line.getOrDefault("hsCode", "");
        for (Law law : goods.laws(code)) {
            if (!answered.contains(law.code())) {
                errors.add(FieldError.of("lines[" + index + "].requirements", "requirement.missing", law.code(),
                        law.name(), code));
            }
        }
    }

    /**
     * Files it; the same again is the same declaration.
     *
     * @throws Filing.Refused when something hinders it after all
     * @throws Filing.ReferenceTaken when another declaration has the reference
     */
    Declaration file(DraftContent draft, Actor actor) {
        DraftReading reading = DraftReading.of(draft);
        return filing.file(reading.document(), reading.unreadable(), actor, Filing.Format.FORM);
    }
}
