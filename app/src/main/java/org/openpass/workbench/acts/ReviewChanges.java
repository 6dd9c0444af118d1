package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.openpass.tasks.Review;
import org.openpass.ui.DataTable;

/** What a colleague would answer otherwise, field by field beside the answers that were asked about: to take or to leave. */
final class ReviewChanges extends Div {

    ReviewChanges(Review review, ReviewForm form) {
        if (review.changed() == null) {
            return;
        }
        DataTable table = new DataTable(text("review.changes"), text("review.field"), text("review.yours"),
                text("review.theirs", review.askedOf()), text("review.act"));
        review.changed().forEach((field, answer) -> {
            Button take = new Button(text("review.take"));
            take.addThemeVariants(ButtonVariant.SMALL);
            take.setAriaLabel(text("review.take") + ": " + form.label(field));
            take.addClickListener(click -> {
                form.take(field, "".equals(answer) ? null : answer);
                take.setText(text("review.taken"));
                take.setEnabled(false);
            });
            table.row(form.label(field), form.words(field, review.draft().get(field)), form.words(field, answer), take);
        });
        add(table);
    }
}
