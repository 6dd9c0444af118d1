package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.authoring.ArchiveRefused;
import org.openpass.authoring.Archives;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.check.Finding;
import org.openpass.terms.Labels;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings in works that were made elsewhere: all of a file becomes drafts, or nothing and all that may not come in is said. */
final class ImportDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(ImportDialog.class);
    private static final int MOST_SHOWN = 100;

    private final transient Archives archives;
    private final transient Actor actor;
    private final Div outcome = new Div();
    private volatile String title = "";

    ImportDialog(Archives archives, Actor actor) {
        this.archives = archives;
        this.actor = actor;
        setHeaderTitle(text("archive.import"));
        addClassName("archive-import");
        setWidth("min(40rem, 94vw)");
        outcome.addClassName("archive-outcome");
        outcome.getElement().setAttribute("role", "status");
        Paragraph help = new Paragraph(text("archive.import.text"));
        help.addClassName("secondary");
        TextField about = new TextField(text("archive.import.title"));
        about.setHelperText(text("archive.import.title.text"));
        about.setMaxLength(200);
        about.setRequiredIndicatorVisible(true);
        about.setValueChangeMode(ValueChangeMode.EAGER);
        Upload upload = upload();
        // what it is about is said before there is a file: the drafts are called so
        upload.setVisible(false);
        about.addValueChangeListener(typed -> {
            title = typed.getValue().strip();
            upload.setVisible(title.length() > 2);
        });
        Div body = new Div(help, about, upload, outcome);
        body.addClassName("archive-body");
        add(body);
        getFooter().add(new Button(text("archive.close"), click -> close()));
        about.focus();
    }

    private Upload upload() {
        Locale reader = Texts.locale();
        Upload upload = new Upload();
        upload.setAcceptedFileTypes(".zip", ".bpmn", ".dmn", ".form");
        upload.setMaxFileSize(Archives.MOST_BYTES);
        upload.setUploadButton(new Button(text("archive.import.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(text("archive.import.drop")));
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error()
                .setFileIsTooBig(text("archive.import.large", Archives.MOST_BYTES / 1024 / 1024))
                .setIncorrectFileType(text("archive.import.kind")).setTooManyFiles(text("archive.import.one"))));
        upload.addFileRejectedListener(rejected -> show(new Paragraph(rejected.getErrorMessage())));
        UploadHandler handler = event -> take(event, reader);
        upload.setUploadHandler(handler);
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** On the thread of the upload, without the screen's lock. */
    private void take(UploadEvent event, Locale reader) throws IOException {
        UI ui = event.getUI();
        String file = event.getFileName();
        try (InputStream in = event.getInputStream()) {
            byte[] content = in.readNBytes(Archives.MOST_BYTES + 1);
            Archives.Taken taken = file.toLowerCase(Locale.ROOT).endsWith(".zip") ? archives.take(content, title, actor)
                    : archives.take(file, content, title, actor);
            ui.access(() -> show(done(taken)));
        } catch (ArchiveRefused refused) {
            ui.access(() -> show(refused(refused.refusals())));
        } catch (DraftRefused refused) {
            ui.access(() -> show(new Paragraph(refused.text(reader))));
        } catch (RuntimeException failed) {
            log.error("An archive of works could not be taken", failed);
            ui.access(() -> show(new Paragraph(Labels.text("archive.import.failed", reader))));
        }
    }

    private void show(Component... what) {
        outcome.removeAll();
        outcome.add(what);
    }

    private static Component[] done(Archives.Taken taken) {
        UnorderedList drafts = new UnorderedList();
        for (Draft draft : taken.drafts()) {
            drafts.add(new ListItem(new Anchor("studio/drafts/" + draft.id(),
                    text("archive.import.draft", draft.work(), String.valueOf(draft.id())))));
        }
        return new Component[] {new Paragraph(text("archive.import.done", taken.drafts().size(),
                taken.unchanged().isEmpty() ? "–" : String.join(", ", taken.unchanged()))), drafts};
    }

    private static Component[] refused(List<Finding> refusals) {
        UnorderedList list = new UnorderedList();
        refusals.stream().limit(MOST_SHOWN).forEach(each -> {
            String where = each.elementId() == null ? each.file() : each.file() + " · " + each.elementId();
            Span place = new Span(where);
            place.addClassName("where");
            list.add(new ListItem(place, new Span(each.text(Texts.locale()) + " " + each.mend(Texts.locale()))));
        });
        Paragraph sum = new Paragraph(text("archive.import.refused", refusals.size()));
        sum.addClassName("task-message");
        return new Component[] {sum, list};
    }
}
