package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Supplement;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Formats;

/** Answers a supplement with a correction (보완, Art. 249). */
final class CorrectionForm extends ChangeForm {

    private static final String ANSWER = "answer";

    CorrectionForm(ChangeForms forms, EntryForms parts, Declaration declaration, Supplement asked, Draft draft,
            Actor actor) {
        super(forms, parts, declaration, draft, actor, new HeaderFields.Asked("correct.answer", asked()),
                new ChangedFields(false));
        Div head = head(text("correct.title", declaration.number()));
        Paragraph request = new Paragraph(text("correct.asked", asked.request(), Formats.moment(asked.dueAt())));
        request.addClassNames("waits", "waits-open");
        head.add(request);
        lay(draft, head, acts(text("correct.send"), text("correct.fine"), text("amend.discard")), changed);
    }

    private static Map<String, TypedField> asked() {
        TypedField answer = TypedField.area(text("acts.answer")).required();
        answer.component().addClassName("wide");
        return Map.of(ANSWER, answer);
    }

    @Override
    Right right() {
        return Right.ANSWER;
    }

    /** An answer alone corrects nothing, so nothing of the document can hinder it. */
    @Override
    List<FieldError> found(DraftContent typed) {
        List<FieldError> errors = new ArrayList<>(ofText(typed, ANSWER));
        if (items(typed).isEmpty()) {
            return errors;
        }
        errors.addAll(ofDocument(typed));
        return parts.checks.withLaws(errors, typed);
    }

    @Override
    Sent send(DraftContent typed) {
        forms.answer(declaration, typed, actor);
        return new Sent(declaration.number(), "cases/" + declaration.number());
    }
}
