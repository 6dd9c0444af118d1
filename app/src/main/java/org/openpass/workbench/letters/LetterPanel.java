package org.openpass.workbench.letters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.LetterRefused;
import org.openpass.mailbox.Letters;
import org.openpass.ui.Focus;
import org.openpass.ui.Texts;

/** Writing a letter in three steps, choose and write, look at it, send it; below, those that were sent. */
@StyleSheet("styles/letters.css")
final class LetterPanel extends Div {

    private final String caseNumber;
    private final transient Actor actor;
    private final transient Letters letters;
    private final transient LetterPages pages;
    private final LetterForm form;
    private final Paragraph message = new Paragraph();
    private final Paragraph done = new Paragraph();
    private final Button preview = new Button(text("letters.preview"), click -> look());
    private final Div looked = new Div();
    private final Div sent = new Div();
    private transient List<Letter> shown;

    LetterPanel(String caseNumber, Actor actor, Letters letters, LetterPages pages, LetterForm form) {
        this.caseNumber = caseNumber;
        this.actor = actor;
        this.letters = letters;
        this.pages = pages;
        this.form = form;
        addClassName("letters");
        form.onChange(this::unlook);
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        done.addClassName("letter-done");
        done.getElement().setAttribute("role", "status");
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        preview.setDisableOnClick(true);
        Div acts = new Div(preview);
        acts.addClassName("task-acts");
        add(done, new H2(text("letters.write")), message, form, acts, looked, new H2(text("letters.list")), sent);
    }

    /** Shows what was sent, unless it stands there. */
    void refresh() {
        List<Letter> now = letters.ofCase(caseNumber, actor);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        sent.removeAll();
        if (now.isEmpty()) {
            Paragraph none = new Paragraph(text("letters.none"));
            none.addClassName("secondary");
            sent.add(none);
        } else {
            sent.add(new LettersSent(now));
        }
    }

    private void look() {
        preview.setEnabled(true);
        unlook();
        done.setText("");
        if (!form.isComplete()) {
            return;
        }
        attempt(() -> {
            Letter letter = letters.write(caseNumber, form.draft(), actor);
            LetterPreview preview = new LetterPreview(letter, pages.count(letters.pdf(letter)), () -> send(letter));
            looked.add(preview);
            this.preview.removeThemeVariants(ButtonVariant.PRIMARY);
            Focus.on(preview.heading());
        });
    }

    private void send(Letter letter) {
        attempt(() -> {
            letters.send(letter.number(), letter.sha256(), actor);
            form.clear();
            unlook();
            done.setText(text("letters.sent", letter.number(), letter.content().addressee()));
            Focus.on(done);
            refresh();
        });
    }

    /** What was looked at is not what would be sent any more. */
    private void unlook() {
        looked.removeAll();
        message.setText("");
        preview.addThemeVariants(ButtonVariant.PRIMARY);
    }

    /** Says why it is not possible; what was written stays. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (LetterRefused refused) {
            unlook();
            message.setText(refused.text(Texts.locale()));
        }
    }
}
