package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openpass.tasks.Review;

/** What a colleague was asked to look at, and the answer: agreed, or returned with a remark and other answers. */
final class ReviewAnswer extends Div {

    private static final int LONGEST = 2_000;

    private final TextArea remark = new TextArea(text("review.remark"));

    /**
     * A form for the answer.
     *
     * @param agree told the remark, which may be empty
     * @param giveBack told the remark and the answers that differ
     */
    ReviewAnswer(Review review, ReviewForm form, Consumer<String> agree, BiConsumer<String, Map<String, Object>> giveBack) {
        ReviewForm.Draft draft = form.copy(review.draft()).orElse(null);
        Map<String, Object> before = draft == null ? Map.of() : draft.answers();
        add(new Paragraph(text("review.answer.text")));
        if (draft != null) {
            add(draft.part());
        }
        remark.setMaxLength(LONGEST);
        remark.setWidthFull();
        remark.setHelperText(text("review.remark.help"));
        Button agreed = new Button(text("review.agree"), click -> {
            if (draft != null && !draft.answers().equals(before)) {
                mark("review.changed");
            } else {
                agree.accept(remark.getValue());
            }
        });
        agreed.addThemeVariants(ButtonVariant.PRIMARY);
        Button returned = new Button(text("review.return"), click -> {
            if (remark.getValue().isBlank()) {
                mark("review.remark.missing");
            } else {
                giveBack.accept(remark.getValue(), draft == null ? Map.of() : changed(before, draft.answers()));
            }
        });
        Div acts = new Div(agreed, returned);
        acts.addClassName("task-acts");
        add(remark, acts);
    }

    private void mark(String why) {
        remark.setErrorMessage(text(why));
        remark.setInvalid(true);
        remark.focus();
    }

    /** The answers that differ; one that was taken away is an empty text. */
    private static Map<String, Object> changed(Map<String, Object> before, Map<String, Object> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        Map<String, Object> changed = new LinkedHashMap<>();
        fields.stream().filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .forEach(field -> changed.put(field, after.getOrDefault(field, "")));
        return changed;
    }
}
