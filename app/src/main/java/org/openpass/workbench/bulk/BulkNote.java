package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.tasks.Inbox.Entry;

/** A note for the case of each task. */
final class BulkNote extends BulkForm {

    private static final int LONGEST = 4_000;

    private final TextArea note = new TextArea(text("bulk.note"));

    BulkNote(List<Entry> rows) {
        super(rows);
        note.setMaxLength(LONGEST);
        note.setMinRows(3);
        note.setWidthFull();
        note.getElement().setProperty("required", true);
        note.setHelperText(text("bulk.note.help"));
        add(note);
    }

    @Override
    Optional<Map<String, Object>> arguments() {
        note.setErrorMessage(text("required"));
        note.setInvalid(note.getValue().isBlank());
        return note.isInvalid() ? Optional.empty() : Optional.of(Map.of("text", note.getValue().strip()));
    }
}
