package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openpass.access.RightMissing;
import org.openpass.documents.Document;
import org.openpass.documents.DocumentRefused;
import org.openpass.documents.Documents;
import org.openpass.terms.Labels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files by button or by dropping them, several at once, each with its progress and its own answer. */
public class DocumentUpload extends Upload {

    /** Stores a file; on the thread of the upload, without the screen's lock. */
    public interface Store {
        Document store(String fileName, byte[] content);

        /** What was stored before and may be picked again; nothing where files are only added. */
        default List<Document> stored() {
            return List.of();
        }
    }

    private static final Logger log = LoggerFactory.getLogger(DocumentUpload.class);
    private static final String[] TYPES = {".pdf", ".jpg", ".jpeg", ".png", "application/pdf", "image/jpeg",
            "image/png"};
    private static final String ANSWERED = "files-answered";
    /**
     * Tells how many files the server answered when none of those chosen together waits any more. Only the browser knows:
     * a small file may be answered here before the next begins. What was stored stands in the list of the case, what was
     * refused in the message: neither stays in the upload; what could not be sent does.
     */
    private static final String TELL_WHEN_ALL_ARE_ANSWERED = """
            if (this.tellsWhenAnswered) return;
            this.tellsWhenAnswered = true;
            const look = () => {
              if (this.files.some(file => !file.complete && !file.error)) return;
              const unsent = this.files.filter(file => file.error && !(file.xhr.status >= 400 && file.xhr.status < 500));
              const answered = this.files.length - unsent.length;
              if (answered === 0) return;
              this.files = unsent;
              this.dispatchEvent(new CustomEvent('%s', {detail: answered}));
            };
            ['upload-success', 'upload-error', 'file-remove'].forEach(event => this.addEventListener(event, look));
            """.formatted(ANSWERED);

    /**
     * An upload.
     *
     * @param stored told on the screen of each stored document
     * @param refused told on the screen why a file was not taken
     */
    public DocumentUpload(Store store, Consumer<Document> stored, Consumer<String> refused) {
        this(store, stored, refused, refused);
    }

    /**
     * An upload of several whose outcomes are listed.
     *
     * @param stored told on the screen of each stored document, which stands in the list by then
     */
    public DocumentUpload(Store store, Consumer<Document> stored, UploadOutcomes outcomes) {
        this(store, document -> {
            outcomes.stored(document);
            stored.accept(document);
        }, outcomes::refused, outcomes::notSent);
        getElement().addEventListener(ANSWERED, told -> outcomes.over(told.getEventData().get("event.detail").asInt()))
                .addEventData("event.detail");
    }

    private DocumentUpload(Store store, Consumer<Document> stored, Consumer<String> refused, Consumer<String> notSent) {
        Locale locale = UI.getCurrent().getLocale();
        addClassName("document-upload");
        setAcceptedFileTypes(TYPES);
        setMaxFileSize(Documents.MOST_BYTES);
        say("files.choose", "files.drop");
        // What the browser refuses before it sends anything is said as the server would say it.
        addFileRejectedListener(rejected -> notSent.accept(rejected.getFileName() + ": " + rejected.getErrorMessage()));
        UploadHandler handler = upload -> {
            byte[] content = read(upload);
            UI ui = upload.getUI();
            try {
                Document document = store.store(upload.getFileName(), content);
                ui.access(() -> stored.accept(document));
            } catch (DocumentRefused e) {
                refuse(upload, ui, e.text(locale), refused);
            } catch (RightMissing e) {
                refuse(upload, ui, e.text(locale), refused);
            } catch (RuntimeException e) {
                log.error("A file could not be stored", e);
                refuse(upload, ui, Labels.text("files.failed", locale), refused);
            }
        };
        setUploadHandler(handler);
        addAttachListener(shown -> getElement().executeJs(TELL_WHEN_ALL_ARE_ANSWERED));
    }

    /** Takes one file only. */
    public DocumentUpload forOne() {
        setMaxFiles(1);
        say("documents.choose", "documents.drop");
        return this;
    }

    private static void refuse(UploadEvent upload, UI ui, String why, Consumer<String> refused) {
        String line = upload.getFileName() + ": " + why;
        upload.reject(line);
        ui.access(() -> refused.accept(line));
    }

    private void say(String choose, String drop) {
        setUploadButton(new Button(text(choose), VaadinIcon.UPLOAD.create()));
        setDropLabel(new Span(text(drop)));
        setI18n(texts(text(choose), text(drop)));
    }

    private static byte[] read(UploadEvent upload) throws IOException {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(Documents.MOST_BYTES + 1);
        }
    }

    private static UploadI18N texts(String choosing, String dropping) {
        UploadI18N.AddFiles choose = new UploadI18N.AddFiles().setOne(choosing).setMany(choosing);
        UploadI18N.DropFiles drop = new UploadI18N.DropFiles().setOne(dropping).setMany(dropping);
        UploadI18N.Error error = new UploadI18N.Error().setFileIsTooBig(text("documents.tooLarge"))
                .setIncorrectFileType(text("documents.type")).setTooManyFiles(text("documents.one"));
        UploadI18N.Uploading uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status().setConnecting(text("documents.connecting"))
                        .setHeld(text("documents.held")).setProcessing(text("documents.processing"))
                        .setStalled(text("documents.stalled")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(text("documents.remaining"))
                        .setUnknown(text("documents.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error().setForbidden(text("documents.refused"))
                        .setUnexpectedServerError(text("documents.refused"))
                        .setServerUnavailable(text("documents.away")));
        UploadI18N i18n = new UploadI18N();
        i18n.setAddFiles(choose).setDropFiles(drop).setError(error).setUploading(uploading);
        i18n.setFile(new UploadI18N.File().setRemove(text("documents.remove")).setRetry(text("documents.retry"))
                .setStart(text("documents.start")));
        i18n.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB"), 1000));
        return i18n;
    }
}
