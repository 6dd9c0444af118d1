package org.openpass.studio.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import org.openpass.ui.Texts;
import org.openpass.workbench.forms.FileField;

/** Where an officer would pick files: a preview is of no case, so nothing can be stored from it. */
final class PictureOfFiles extends FileField {

    PictureOfFiles(boolean several, String accept, Locale reader) {
        Button pick = new Button(Texts.text(reader, several ? "forms.files.several" : "forms.files.one"), VaadinIcon.UPLOAD.create());
        pick.setEnabled(false);
        Span what = new Span(accept);
        what.addClassName("secondary");
        Div body = new Div(pick, what);
        body.addClassName("form-files");
        add(body);
    }

    @Override
    protected List<String> generateModelValue() {
        return List.of();
    }

    @Override
    protected void setPresentationValue(List<String> ids) {
        // Nothing is ever picked.
    }
}
