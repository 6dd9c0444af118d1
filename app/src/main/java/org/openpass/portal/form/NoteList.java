package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.openpass.portal.upload.UploadNote;
import org.openpass.ui.Texts;

/** What stands in the file that a draft was begun with and has no field in the form. */
final class NoteList extends Section {

    private static final int SHOWN = 30;

    NoteList() {
        addClassNames("card", "upload-notes");
        setVisible(false);
    }

    void show(List<UploadNote> notes) {
        removeAll();
        setVisible(!notes.isEmpty());
        UnorderedList list = new UnorderedList();
        notes.stream().limit(SHOWN).forEach(note -> list.add(new ListItem(note.in(Texts.locale()))));
        add(new H2(text("upload.notes")), list);
        if (notes.size() > SHOWN) {
            add(new Paragraph(text("upload.notes.more", notes.size() - SHOWN)));
        }
    }
}
