package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.openpass.documents.Document;
import org.openpass.workbench.forms.FileField;

/**
 * The form-js component {@code filepicker}: stores what is chosen as documents of the case and answers with their ids.
 * What is taken off the answer stays a document of the case.
 */
final class DocumentPicker extends FileField {

    private final String number;
    private final boolean several;
    private final List<Document> picked = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final UploadOutcomes outcomes = new UploadOutcomes();
    private final transient DocumentUpload.Store store;
    private final DocumentUpload upload;

    /**
     * An empty field.
     *
     * @param number the declaration's, for links
     * @param several more than one file
     * @param accept what the form's author lets choose, e.g. {@code image/*}; empty: all that is taken
     */
    DocumentPicker(String number, boolean several, String accept, DocumentUpload.Store store) {
        this.number = number;
        this.several = several;
        this.store = store;
        upload = new DocumentUpload(store, this::pick, outcomes);
        if (!several) {
            upload.forOne();
        }
        if (!accept.isBlank()) {
            upload.setAcceptedFileTypes(accept.split("\\s*,\\s*"));
        }
        list.addClassName("picked");
        Div body = new Div(list, upload, outcomes);
        body.addClassName("document-picker");
        add(body);
    }

    private void pick(Document document) {
        if (!several) {
            picked.clear();
        }
        if (picked.stream().noneMatch(d -> d.id().equals(document.id()))) {
            picked.add(document);
        }
        changed();
    }

    private void changed() {
        setInvalid(false);
        show();
        updateValue();
    }

    private void show() {
        list.removeAll();
        picked.forEach(document -> list.add(item(document)));
    }

    /** What was picked can be looked at; nothing can be added or taken off. */
    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        upload.setVisible(!readOnly);
        show();
    }

    private ListItem item(Document document) {
        Button off = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            picked.remove(document);
            changed();
        });
        off.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        off.setVisible(!isReadOnly());
        off.setAriaLabel(text("documents.remove") + " " + document.fileName());
        Div item = new Div(new Span(document.fileName()), off);
        item.addClassName("document-file");
        if (document.picture()) {
            Image thumbnail = new Image(CaseFiles.href(number, document), "");
            thumbnail.addClassName("thumbnail");
            item.addComponentAsFirst(thumbnail);
        }
        return new ListItem(item);
    }

    @Override
    protected List<String> generateModelValue() {
        return picked.stream().map(d -> d.id().toString()).toList();
    }

    @Override
    protected void setPresentationValue(List<String> ids) {
        picked.removeIf(d -> !ids.contains(d.id().toString()));
        if (picked.size() < ids.size()) {
            store.stored().stream().filter(d -> ids.contains(d.id().toString()) && !picked.contains(d))
                    .forEach(picked::add);
        }
        show();
    }
}
