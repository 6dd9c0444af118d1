package org.openpass.portal.manifest;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.openpass.cargo.SheetLines;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.Spool;
import org.openpass.terms.Labels;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the sheet that is sent with the form, and keeps it on the disk until it is, or the page is left. */
final class SheetUpload extends Div {

    private static final Logger log = LoggerFactory.getLogger(SheetUpload.class);
    private static final String[] TYPES = {".csv", ".xlsx", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

    private final Locale locale = Texts.locale();
    private final Paragraph stands = new Paragraph(text("manifest.sheet.none"));
    private transient volatile Spool.Came came;

    SheetUpload() {
        stands.getElement().setAttribute("role", "status");
        Upload upload = new Upload();
        // As it is: parts of a form are smaller here than sheets may be.
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setAcceptedFileTypes(TYPES);
        upload.setMaxFileSize(SheetLines.MOST_BYTES);
        upload.setUploadButton(new Button(text("manifest.sheet.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(text("upload.drop")));
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error()
                .setFileIsTooBig(text("cargo.fault.sheet.fileLarge")).setIncorrectFileType(text("cargo.fault.sheet.fileKind"))
                .setTooManyFiles(text("manifest.sheet.one"))));
        upload.addFileRejectedListener(rejected -> stands.setText(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        UploadHandler handler = this::take;
        upload.setUploadHandler(handler);
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(upload, stands);
        addDetachListener(left -> forget());
    }

    /** The sheet; null where none was chosen. */
    Spool.Came came() {
        return came;
    }

    /** It is sent, or not wanted any more. */
    void forget() {
        keep(null);
        stands.setText(text("manifest.sheet.none"));
    }

    private synchronized void keep(Spool.Came next) {
        Spool.Came before = came;
        came = next;
        if (before != null) {
            try {
                Files.deleteIfExists(before.file());
            } catch (IOException e) {
                log.warn("A sheet was left on the disk", e);
            }
        }
    }

    /** On the thread of the upload, without the screen's lock. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            keep(Spool.in(in, SheetLines.MOST_BYTES));
            String name = event.getFileName();
            ui.access(() -> stands.setText(text("manifest.sheet.chosen", name, Formats.bytes(came == null ? 0 : came.size()))));
        } catch (FileRefused large) {
            String why = Labels.text("cargo.fault.sheet.fileLarge", locale);
            event.reject(why);
            ui.access(() -> stands.setText(why));
        }
    }
}
