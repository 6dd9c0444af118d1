package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openpass.release.Release;

/** Where a change goes: into a draft that is open, or a new one, which needs a title and the basis that it follows. */
final class PlacePart extends Div {

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BASIS = 1_000;

    private final String table;
    private final Select<Release> draft = new Select<>();
    private final TextField title = new TextField(text("tables.release.title"));
    private final TextArea basis = new TextArea(text("tables.basis"));

    /** @param open drafts of the table that a row can be added to */
    PlacePart(String table, List<Release> open) {
        this.table = table;
        addClassName("row-form");
        List<Release> choices = new ArrayList<>(open);
        draft.setLabel(text("tables.draft"));
        draft.setEmptySelectionAllowed(true);
        draft.setEmptySelectionCaption(text("tables.draft.new"));
        draft.setItemLabelGenerator(release -> release == null ? text("tables.draft.new") : TableWords.choice(release));
        draft.setItems(choices);
        draft.setVisible(!open.isEmpty());
        draft.addValueChangeListener(chosen -> {
            title.setVisible(chosen.getValue() == null);
            basis.setVisible(chosen.getValue() == null);
        });
        title.setMaxLength(LONGEST_TITLE);
        title.setHelperText(text("tables.release.title.help"));
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        basis.setMaxLength(LONGEST_BASIS);
        basis.setHelperText(text("tables.basis.help"));
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        add(draft, title, basis);
    }

    /** Marks what is missing; whether anything is. */
    boolean wrong() {
        boolean begins = draft.getValue() == null;
        title.setErrorMessage(text("tables.release.title.wrong"));
        title.setInvalid(begins && title.getValue().strip().length() < SHORTEST_TITLE);
        basis.setErrorMessage(text("required"));
        basis.setInvalid(begins && basis.getValue().isBlank());
        return title.isInvalid() || basis.isInvalid();
    }

    /** Leads to what is missing. */
    void focus() {
        if (title.isInvalid()) {
            title.focus();
        } else if (basis.isInvalid()) {
            basis.focus();
        }
    }

    TableChanges.Place place() {
        return new TableChanges.Place(table, draft.getValue() == null ? null : draft.getValue().id(), title.getValue(),
                basis.getValue());
    }
}
