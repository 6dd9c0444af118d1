package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.openpass.documents.Document;

/** What became of the files that were sent together: a line a file, so that no answer hides another. */
@StyleSheet("styles/files.css")
public final class UploadOutcomes extends Div {

    private static final String ADDED = "upload-added";
    private static final String REFUSED = "upload-refused";

    /** @param answered by the server; what the browser refused never went there */
    private record Outcome(ListItem line, boolean added, boolean answered) {
    }

    private final Paragraph sum = new Paragraph();
    private final UnorderedList lines = new UnorderedList();
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean over;

    /** Nothing was sent yet. */
    public UploadOutcomes() {
        addClassName("upload-outcomes");
        sum.getElement().setAttribute("role", "status");
        add(sum, lines);
    }

    /** This one is with the case. */
    public void stored(Document document) {
        line(new Span(text("files.added", document.fileName())), true, true);
    }

    /** @param why the server did not take it; begins with the name of the file */
    public void refused(String why) {
        line(alert(why), false, true);
    }

    /** @param why the browser did not send it; begins with the name of the file */
    public void notSent(String why) {
        line(alert(why), false, false);
    }

    /**
     * All that was sent together is answered: what is sent next begins a list of its own. Where that has begun before the
     * browser could say so, the older lines go now.
     *
     * @param answers how many files the server answered
     */
    public void over(int answers) {
        int together = 0;
        for (int left = answers; together < outcomes.size() && left > 0; together++) {
            left -= outcomes.get(together).answered() ? 1 : 0;
        }
        if (together == outcomes.size()) {
            over = true;
            return;
        }
        forget(together);
        say();
    }

    private void line(Span words, boolean added, boolean answered) {
        if (over) {
            over = false;
            forget(outcomes.size());
        }
        ListItem item = new ListItem(words);
        item.addClassName(added ? ADDED : REFUSED);
        lines.add(item);
        outcomes.add(new Outcome(item, added, answered));
        say();
    }

    private void forget(int oldest) {
        List<Outcome> old = outcomes.subList(0, oldest);
        old.forEach(outcome -> lines.remove(outcome.line()));
        old.clear();
    }

    private static Span alert(String words) {
        Span alert = new Span(words);
        alert.getElement().setAttribute("role", "alert");
        return alert;
    }

    private void say() {
        long added = outcomes.stream().filter(Outcome::added).count();
        sum.setText(outcomes.size() > 1 ? text("files.sum", added, outcomes.size() - added) : "");
    }
}
