package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.release.TableFiles;

/** Takes a file with rows of a table, one at a time. */
final class TableUpload extends Upload {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String[] TYPES = {".csv", ".xlsx", "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

    /** @param refused told why the browser did not even send a file */
    TableUpload(UploadHandler taken, Consumer<String> refused) {
        // As it is: parts of a form are smaller here than files of tables may be.
        setUploadFormat(UploadFormat.RAW);
        setAcceptedFileTypes(TYPES);
        setMaxFileSize(TableFiles.MOST_BYTES);
        setUploadButton(new Button(text("tables.file.choose"), VaadinIcon.UPLOAD.create()));
        setDropLabel(new Span(text("tables.file.drop")));
        UploadI18N.Error error = new UploadI18N.Error()
                .setFileIsTooBig(text("tables.file.large", TableFiles.MOST_BYTES / MEGABYTE))
                .setIncorrectFileType(text("tables.file.kind")).setTooManyFiles(text("tables.file.one"));
        UploadI18N.Uploading uploading = new UploadI18N.Uploading().setStatus(new UploadI18N.Uploading.Status()
                .setConnecting(text("documents.connecting")).setHeld(text("documents.held"))
                .setProcessing(text("documents.processing")).setStalled(text("documents.stalled")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(text("documents.remaining"))
                        .setUnknown(text("documents.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error().setForbidden(text("documents.refused"))
                        .setUnexpectedServerError(text("documents.refused"))
                        .setServerUnavailable(text("documents.away")));
        UploadI18N words = new UploadI18N();
        words.setError(error).setUploading(uploading);
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB"), 1000));
        setI18n(words);
        addFileRejectedListener(rejected -> refused.accept(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        setUploadHandler(taken);
        addAllFinishedListener(finished -> clearFileList());
    }
}
