package org.openpass.workbench.letters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.LetterRefused;
import org.openpass.mailbox.LetterReleases;
import org.openpass.mailbox.Letters;
import org.openpass.ui.Focus;
import org.openpass.ui.Texts;

/**
 * Writing a letter in three steps, choose and write, look at it, send it, or ask a second person to; above, the letters that
 * wait for one or came back, below, those that were sent.
 */
@StyleSheet("styles/letters.css")
final class LetterPanel extends Div {

    private final String caseNumber;
    private final transient Actor actor;
    private final transient Letters letters;
    private final transient LetterReleases releases;
    private final transient LetterPages pages;
    private final LetterForm form;
    private final OpenLetters open;
    private final H2 title = new H2(text("letters.write"));
    private final Paragraph message = new Paragraph();
    private final Paragraph done = new Paragraph();
    private final Button preview = new Button(text("letters.preview"), click -> look());
    private final Div looked = new Div();
    private final Div sent = new Div();
    private transient List<Letter> shown;
    /** The number of the letter that came back and is written anew; null while another one is written. */
    private String returned;

    LetterPanel(String caseNumber, Actor actor, Letters letters, LetterReleases releases, LetterPages pages, LetterForm form) {
        this.caseNumber = caseNumber;
        this.actor = actor;
        this.letters = letters;
        this.releases = releases;
        this.pages = pages;
        this.form = form;
        this.open = new OpenLetters(caseNumber, actor, letters, releases, pages, this::goOn, this::said);
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
        add(done, open, title, message, form, acts, looked, new H2(text("letters.list")), sent);
    }

    /** Shows what waits, came back and was sent, unless it stands there. */
    void refresh() {
        open.refresh();
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
            Letter letter = returned == null ? letters.write(caseNumber, form.draft(), actor)
                    : letters.rewrite(returned, form.draft(), actor);
            LetterPreview preview = new LetterPreview(letter, pages.count(letters.pdf(letter)), form.needsSecondPerson()
                    ? new Button(text("letters.offer"), VaadinIcon.USERS.create(), click -> offer(letter))
                    : new Button(text("letters.send"), VaadinIcon.ENVELOPE_O.create(), click -> send(letter)));
            looked.add(preview);
            this.preview.removeThemeVariants(ButtonVariant.PRIMARY);
            Focus.on(preview.heading());
        });
    }

    private void send(Letter letter) {
        attempt(() -> {
            letters.send(letter.number(), letter.sha256(), actor);
            begin();
            said(text("letters.sent", letter.number(), letter.content().addressee()));
        });
    }

    private void offer(Letter letter) {
        attempt(() -> {
            releases.offer(letter.number(), letter.sha256(), actor);
            begin();
            said(text("letters.offered", letter.number()));
        });
    }

    /** A letter that came back is mended where letters are written. */
    private void goOn(Letter letter) {
        attempt(() -> {
            form.fill(letters.draft(letter.number(), actor));
            returned = letter.number();
            title.setText(text("letters.rewrite", returned));
            unlook();
            form.focus();
        });
    }

    /** For another letter nothing is written yet. */
    private void begin() {
        returned = null;
        title.setText(text("letters.write"));
        form.clear();
        unlook();
    }

    private void said(String words) {
        done.setText(words);
        Focus.on(done);
        refresh();
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
