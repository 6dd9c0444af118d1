package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.casework.Audience;
import org.openpass.documents.Document;
import org.openpass.documents.DocumentKind;
import org.openpass.documents.Documents;
import org.openpass.documents.PagePictures;
import org.openpass.ui.MissingRight;
import org.openpass.workbench.preview.PreviewPanel;

/** The files of a case: add, look, save. It stays while the case around it changes, so that no upload is lost. */
@StyleSheet("styles/files.css")
final class DocumentsSection extends Div {

    private final transient Documents documents;
    private final transient PagePictures pictures;
    private final transient Actor actor;
    private final String number;
    private final String caseNumber;
    private final ComboBox<DocumentKind> kind = new ComboBox<>();
    private final Checkbox shared = new Checkbox(text("documents.share"));
    private final UploadOutcomes outcomes = new UploadOutcomes();
    private final DocumentList list;
    private transient PreviewPanel preview;
    private volatile DocumentKind chosen = DocumentKind.INVOICE;
    private volatile boolean forParties;

    DocumentsSection(String number, String caseNumber, Documents documents, PagePictures pictures, Actor actor,
            Optional<RightMissing> missing) {
        this.number = number;
        this.caseNumber = caseNumber;
        this.documents = documents;
        this.pictures = pictures;
        this.actor = actor;
        this.list = new DocumentList(number, caseNumber, documents, actor, missing.isEmpty(), this::look);
        addClassName("documents");
        add(list, missing.<Component>map(MissingRight::new).orElseGet(this::adding));
        addDetachListener(left -> close());
        refresh();
    }

    private Section adding() {
        kind.setLabel(text("documents.kind"));
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(k -> text("document.kind." + k));
        chosen = actor.officer() ? DocumentKind.PICTURE : DocumentKind.INVOICE;
        kind.setValue(chosen);
        kind.addValueChangeListener(e -> {
            if (e.getValue() == null) {
                kind.setValue(e.getOldValue());
            } else {
                chosen = e.getValue();
            }
        });
        shared.addValueChangeListener(e -> forParties = e.getValue());
        shared.setVisible(actor.officer());
        DocumentUpload upload = new DocumentUpload(this::store, document -> refresh(), outcomes);
        Paragraph help = new Paragraph(text("documents.help"));
        help.addClassName("secondary");
        Section section = new Section(new H2(text("documents.add")), new Div(kind, shared), upload, outcomes, help);
        section.addClassName("documents-add");
        return section;
    }

    private Document store(String fileName, byte[] content) {
        return documents.add(caseNumber, chosen, fileName, content, actor,
                actor.officer() && !forParties ? Audience.OFFICER : Audience.PARTY);
    }

    private void look(Document d) {
        if (preview == null) {
            preview = new PreviewPanel(pictures, at -> CaseFiles.href(number, at), list::returnTo);
        }
        preview.look(d, list.shown());
    }

    private void close() {
        if (preview != null) {
            preview.close();
        }
    }

    /** Shows the files as they are now. */
    void refresh() {
        list.refresh();
    }
}
