package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Asks to amend a declaration (정정, Art. 250, 38(5)): whose error it was, why, and the declaration as it shall read. */
final class AmendmentForm extends ChangeForm {

    private static final String REASON = "reasonCode";
    private static final String EXPLANATION = "explanation";

    AmendmentForm(ChangeForms forms, EntryForms parts, Declaration declaration, Draft draft, Actor actor) {
        super(forms, parts, declaration, draft, actor, new HeaderFields.Asked("amend.reasons", asked(parts.choices)),
                new ChangedFields(true));
        Div head = head(text("amend.title", declaration.number()));
        forms.lastDayToPay(declaration).ifPresent(day -> head.add(quiet(text("lastday.pay", Formats.day(day)))));
        head.add(quiet(text("lastday.claim", Formats.day(forms.lastDayToClaim(declaration)))));
        lay(draft, head,
                acts(text("amend.send"), text("amend.fine"), text("amend.discard")), changed);
    }

    private static Paragraph quiet(String words) {
        Paragraph sentence = new Paragraph(words);
        sentence.addClassName("secondary");
        return sentence;
    }

    private static Map<String, TypedField> asked(Choices choices) {
        Map<String, TypedField> asked = new LinkedHashMap<>();
        asked.put(REASON, TypedField.choice(text("amend.reason"), choices.faults(Texts.locale())).required());
        asked.put(EXPLANATION, TypedField.area(text("amend.explanation")).required());
        asked.get(EXPLANATION).component().addClassName("wide");
        return asked;
    }

    @Override
    Right right() {
        return Right.CHANGE;
    }

    @Override
    List<FieldError> found(DraftContent typed) {
        List<FieldError> errors = new ArrayList<>();
        if (!parts.choices.faults(Texts.locale()).containsKey(typed.field(REASON))) {
            errors.add(FieldError.of(REASON, "reasonCode.missing"));
        }
        errors.addAll(ofText(typed, EXPLANATION));
        errors.addAll(ofDocument(typed));
        return parts.checks.withLaws(errors, typed);
    }

    @Override
    Sent send(DraftContent typed) {
        String request = forms.amend(declaration, typed, actor);
        return new Sent(request, "cases/" + request);
    }
}
