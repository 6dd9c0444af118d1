package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.administration.tables.TableWords;
import org.openpass.release.ReleaseRefused;

/** What was just done about a release, by the reader or by another, or why it was not. */
final class ReleaseNews extends Div {

    private final Paragraph done = new Paragraph();
    private final Paragraph refused = new Paragraph();
    private final Button again;

    /** @param read shows the release as it stands now */
    ReleaseNews(Runnable read) {
        addClassName("release-news");
        done.addClassName("notice");
        done.getElement().setAttribute("role", "status");
        refused.addClassName("task-message");
        refused.getElement().setAttribute("role", "alert");
        again = new Button(text("releases.readAgain"), click -> {
            clear();
            read.run();
        });
        again.addThemeVariants(ButtonVariant.SMALL);
        add(done, refused, again);
        clear();
    }

    void clear() {
        show("", "", false);
    }

    void say(String words) {
        show(words, "", false);
    }

    /** Another changed it, and what stands here is what was read. */
    void changed(String words) {
        show(words, "", true);
    }

    void refused(ReleaseRefused why) {
        show("", TableWords.refused(why), why.reason() == ReleaseRefused.Reason.SEEN
                || why.reason() == ReleaseRefused.Reason.STATE);
    }

    private void show(String words, String why, boolean readAgain) {
        done.setText(words);
        done.setVisible(!words.isEmpty());
        refused.setText(why);
        refused.setVisible(!why.isEmpty());
        again.setVisible(readAgain);
        setVisible(readAgain || done.isVisible() || refused.isVisible());
    }
}
