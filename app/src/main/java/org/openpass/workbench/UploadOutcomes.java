package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.openpass.documents.Document;

/** What became of the files that were sent together: a line a file, so that no answer hides another. */
@StyleSheet("styles/files.css")
public final class UploadOutcomes extends Div {

    private final Paragraph sum = new Paragraph();
    private final UnorderedList lines = new UnorderedList();
    private int added;
    private int refused;
    private boolean over;

    /** Nothing was sent yet. */
    public UploadOutcomes() {
        addClassName("upload-outcomes");
        sum.getElement().setAttribute("role", "status");
        add(sum, lines);
    }

    /** This one is with the case. */
    public void stored(Document document) {
        line(text("files.added", document.fileName()), "upload-added", null);
        added++;
        say();
    }

    /** @param why begins with the name of the file */
    public void refused(String why) {
        line(why, "upload-refused", "alert");
        refused++;
        say();
    }

    /** All that was sent together is answered: what is sent next begins a list of its own. */
    public void over() {
        over = true;
    }

    private void line(String words, String look, String role) {
        if (over) {
            over = false;
            lines.removeAll();
            added = 0;
            refused = 0;
        }
        Span line = new Span(words);
        if (role != null) {
            line.getElement().setAttribute("role", role);
        }
        ListItem item = new ListItem(line);
        item.addClassName(look);
        lines.add(item);
    }

    private void say() {
        sum.setText(added + refused > 1 ? text("files.sum", added, refused) : "");
    }
}
