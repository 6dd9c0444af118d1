package org.openpass.workbench.forms;

import com.vaadin.flow.component.customfield.CustomField;
import java.util.List;

/** The form-js component {@code filepicker}: answers with the ids of documents. */
public abstract class FileField extends CustomField<List<String>> {

    protected FileField() {
        super(List.of());
    }

    /** Makes them for a form: where the files go is not the form's. */
    public interface Maker {

        /**
         * An empty field.
         *
         * @param several more than one file
         * @param accept what the form's author lets choose, e.g. {@code image/*}; empty: all that is taken
         */
        FileField of(boolean several, String accept);
    }
}
