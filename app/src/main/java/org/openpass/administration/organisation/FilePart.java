package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.access.FileError;
import org.openpass.access.Organisation;
import org.openpass.access.OrganisationRefused;
import org.openpass.release.ReleaseRefused;
import org.openpass.terms.Labels;
import org.openpass.ui.DataTable;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an organisation from a file: all of it, or nothing and all that is wrong with it, row by row. */
final class FilePart extends Div {

    private static final Logger log = LoggerFactory.getLogger(FilePart.class);
    private static final int MOST_SHOWN = 200;

    private final transient Organisation organisation;
    private final transient Actor actor;
    private final transient Consumer<Organisation.Brought> brought;
    private final Div outcome = new Div();

    FilePart(Organisation organisation, Actor actor, Consumer<Organisation.Brought> brought, Runnable closed) {
        this.organisation = organisation;
        this.actor = actor;
        this.brought = brought;
        addClassName("organisation-file");
        outcome.getElement().setAttribute("role", "status");
        Code columns = new Code(String.join(",", Organisation.columns()));
        Paragraph help = new Paragraph(text("postings.file.help"));
        help.addClassName("secondary");
        Div acts = new Div(new Button(text("cancel"), click -> closed.run()));
        acts.addClassName("task-acts");
        add(new H2(text("postings.file")), help, columns, upload(), outcome, acts);
    }

    private Upload upload() {
        Locale locale = Texts.locale();
        Upload upload = new Upload();
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setMaxFileSize(Organisation.MOST_BYTES);
        upload.setUploadButton(new Button(text("postings.file.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(text("postings.file.drop")));
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(text("postings.error.large"))
                .setIncorrectFileType(text("postings.file.kind")).setTooManyFiles(text("postings.file.kind"))));
        upload.addFileRejectedListener(rejected -> show(new Paragraph(rejected.getErrorMessage())));
        UploadHandler handler = event -> take(event, locale);
        upload.setUploadHandler(handler);
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** On the thread of the upload, without the screen's lock. */
    private void take(UploadEvent event, Locale locale) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            Organisation.Brought done = organisation.bring(in.readNBytes(Organisation.MOST_BYTES + 1), actor);
            ui.access(() -> brought.accept(done));
        } catch (OrganisationRefused refused) {
            ui.access(() -> show(table(refused.errors())));
        } catch (ReleaseRefused twoPeople) {
            ui.access(() -> show(new Paragraph(twoPeople.text(locale))));
        } catch (RuntimeException failed) {
            log.error("The file of an organisation could not be taken", failed);
            ui.access(() -> show(new Paragraph(Labels.text("postings.file.failed", locale))));
        }
    }

    private void show(Component what) {
        outcome.removeAll();
        outcome.add(what);
    }

    private static Component table(List<FileError> errors) {
        DataTable table = new DataTable(text("postings.file.errors"), text("postings.file.row") + "#",
                text("postings.file.column"), text("postings.file.value"), text("postings.file.wrong"));
        errors.stream().limit(MOST_SHOWN).forEach(each -> table.row(each.row() == 0 ? "" : String.valueOf(each.row()),
                each.column(), each.value(), each.text(Texts.locale())));
        Paragraph sum = new Paragraph(text("postings.file.refused", errors.size()));
        sum.addClassName("task-message");
        return new Div(sum, table);
    }
}
