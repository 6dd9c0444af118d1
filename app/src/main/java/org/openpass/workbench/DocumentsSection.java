package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.casework.Audience;
import org.openpass.documents.Document;
import org.openpass.documents.DocumentKind;
import org.openpass.documents.Documents;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;

/** The files of a case: add, look, save. It stays while the case around it changes, so that no upload is lost. */
final class DocumentsSection extends Div {

    private final transient Documents documents;
    private final transient Actor actor;
    private final String number;
    private final String caseNumber;
    private final ComboBox<DocumentKind> kind = new ComboBox<>();
    private final Checkbox shared = new Checkbox(text("documents.share"));
    private final Paragraph message = new Paragraph();
    private final Div list = new Div();
    private volatile DocumentKind chosen = DocumentKind.INVOICE;
    private volatile boolean forParties;

    DocumentsSection(String number, String caseNumber, Documents documents, Actor actor) {
        this.number = number;
        this.caseNumber = caseNumber;
        this.documents = documents;
        this.actor = actor;
        addClassName("documents");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        add(list, adding());
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
        DocumentUpload upload = new DocumentUpload(this::store, document -> {
            message.setText("");
            refresh();
        }, message::setText);
        Paragraph help = new Paragraph(text("documents.help"));
        help.addClassName("secondary");
        Section section = new Section(new H2(text("documents.add")), new Div(kind, shared), message, upload, help);
        section.addClassName("documents-add");
        return section;
    }

    private Document store(String fileName, byte[] content) {
        return documents.add(caseNumber, chosen, fileName, content, actor,
                actor.officer() && !forParties ? Audience.OFFICER : Audience.PARTY);
    }

    /** Shows the files as they are now. */
    void refresh() {
        list.removeAll();
        List<Document> found = documents.list(caseNumber, actor.officer() ? Audience.OFFICER : Audience.PARTY);
        if (found.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.PAPERCLIP, text("documents.none"),
                    text(actor.officer() ? "documents.none.officer" : "documents.none.trader")));
            return;
        }
        DataTable table = actor.officer()
                ? new DataTable(text("case.tab.documents"), text("documents.file"), text("documents.kind"),
                        text("documents.size") + "#", text("documents.added"), text("documents.readers"))
                : new DataTable(text("case.tab.documents"), text("documents.file"), text("documents.kind"),
                        text("documents.size") + "#", text("documents.added"));
        found.forEach(d -> table.row(cells(d)));
        list.add(table);
    }

    private Object[] cells(Document d) {
        Object added = actor.officer() ? new Div(new Div(Formats.briefMoment(d.addedAt())), quiet(d.addedBy()))
                : Formats.briefMoment(d.addedAt());
        return actor.officer()
                ? new Object[] {file(d), text("document.kind." + d.kind()), Formats.bytes(d.size()), added, readers(d)}
                : new Object[] {file(d), text("document.kind." + d.kind()), Formats.bytes(d.size()), added};
    }

    private static Div quiet(String words) {
        Div quiet = new Div(words);
        quiet.addClassName("secondary");
        return quiet;
    }

    private Component file(Document d) {
        Anchor link = new Anchor(CaseFiles.href(number, d), d.fileName());
        link.setRouterIgnore(true);
        if (d.picture()) {
            link.setTarget(AnchorTarget.BLANK);
            Image thumbnail = new Image(CaseFiles.href(number, d), "");
            thumbnail.getElement().setAttribute("loading", "lazy");
            Anchor look = new Anchor(CaseFiles.href(number, d), thumbnail);
            look.setRouterIgnore(true);
            look.setTarget(AnchorTarget.BLANK);
            look.addClassName("thumbnail");
            look.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
            Div both = new Div(look, link);
            both.addClassName("document-file");
            return both;
        }
        link.getElement().setAttribute("download", true);
        Div icon = new Div(VaadinIcon.FILE_TEXT_O.create());
        icon.addClassName("thumbnail");
        icon.getElement().setAttribute("aria-hidden", "true");
        Div both = new Div(icon, link);
        both.addClassName("document-file");
        return both;
    }

    private Component readers(Document d) {
        if (d.audience() != Audience.OFFICER) {
            return Badge.of(text("documents.parties"), VaadinIcon.USERS, "info");
        }
        Button share = new Button(text("documents.shareNow"), click -> {
            documents.share(caseNumber, d.id(), actor);
            refresh();
        });
        share.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        share.setAriaLabel(text("documents.shareNow") + " " + d.fileName());
        return new Div(Badge.of(text("documents.officers"), VaadinIcon.LOCK, "quiet"), share);
    }
}
