package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.openpass.authoring.release.NewModelRelease;
import org.openpass.terms.Seoul;
import org.openpass.ui.DateFields;

/** Why something is changed, by which article, and from when; moments are those of Korea. */
final class SubmitForm extends Div {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;
    private static final int ARTICLE = 200;

    private final TextArea reason = new TextArea(text("studio.why"));
    private final TextField article = new TextField(text("studio.article"));
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>(text("studio.effective"));
    private final DateTimePicker from = DateFields.moment(text("modelRelease.from"));
    private final Button submit = new Button(text("modelRelease.submit"), click -> submit());
    private final transient Clock clock;
    private final transient Consumer<NewModelRelease> done;

    SubmitForm(Clock clock, Consumer<NewModelRelease> done) {
        this.clock = clock;
        this.done = done;
        addClassNames("card", "submit-form");
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setHelperText(text("modelRelease.reason.help"));
        article.setMaxLength(ARTICLE);
        article.setRequiredIndicatorVisible(true);
        article.setManualValidation(true);
        article.setHelperText(text("modelRelease.article.help"));
        later.setItems(false, true);
        later.setItemLabelGenerator(one -> text(one ? "modelRelease.later" : "modelRelease.now"));
        later.setValue(false);
        later.addValueChangeListener(change -> from.setVisible(change.getValue()));
        from.setVisible(false);
        from.setManualValidation(true);
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(false);
        add(reason, article, later, from, submit);
    }

    /** What is changed is most often why; who knows more writes it. */
    void begin(String title) {
        if (reason.isEmpty() && title.length() >= SHORTEST) {
            reason.setValue(title);
        }
    }

    void possible(boolean now) {
        submit.setEnabled(now);
    }

    private void submit() {
        Instant moment = later.getValue() && from.getValue() != null ? from.getValue().atZone(Seoul.ZONE).toInstant() : null;
        reason.setErrorMessage(text("modelRelease.reason.short"));
        reason.setInvalid(reason.getValue().strip().length() < SHORTEST);
        article.setErrorMessage(text("required"));
        article.setInvalid(article.getValue().isBlank());
        from.setErrorMessage(text("modelRelease.from.past"));
        from.setInvalid(later.getValue() && (moment == null || !moment.isAfter(clock.instant())));
        if (reason.isInvalid()) {
            reason.focus();
        } else if (article.isInvalid()) {
            article.focus();
        } else if (!from.isInvalid()) {
            done.accept(new NewModelRelease(reason.getValue(), article.getValue(), moment));
        }
    }
}
