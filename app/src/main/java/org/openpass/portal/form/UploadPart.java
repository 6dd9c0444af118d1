package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.portal.upload.UploadReading;
import org.openpass.portal.upload.UploadRefused;
import org.openpass.terms.Labels;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Takes a declaration that a trader has as a file, and opens what it says in a form of its own. */
@StyleSheet("styles/upload.css")
final class UploadPart extends NativeDetails {

    /** Opens a draft with all that is wrong with it beside its fields. */
    static final String CHECK = "check";

    private static final Logger log = LoggerFactory.getLogger(UploadPart.class);
    private static final String[] TYPES = {".xml", ".xlsx", ".csv", "text/xml", "application/xml", "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

    private final transient DraftUpload uploads;
    private final transient Actor actor;
    private final Paragraph refusal = new Paragraph();

    UploadPart(DraftUpload uploads, Actor actor) {
        super(text("upload.title"));
        this.uploads = uploads;
        this.actor = actor;
        addClassName("upload-part");
        Paragraph what = new Paragraph(text("upload.text"));
        what.addClassName("secondary");
        refusal.addClassName("task-message");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div templates = new Div(new Span(text("upload.template")), template("xlsx"), template("csv"));
        templates.addClassName("upload-templates");
        setContent(new Div(what, upload(), refusal, templates));
    }

    private static Anchor template(String kind) {
        Anchor link = new Anchor("files/templates/declaration." + kind + "?lang="
                + Texts.locale().getLanguage(), text("upload.template." + kind));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Upload upload() {
        Locale locale = UI.getCurrent().getLocale();
        Upload upload = new Upload();
        upload.setAcceptedFileTypes(TYPES);
        upload.setMaxFileSize(UploadReading.MOST_BYTES);
        upload.setUploadButton(new Button(text("upload.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(text("upload.drop")));
        String tooLarge = text("upload.refused.large", UploadReading.MOST_BYTES / (1024 * 1024));
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(tooLarge)
                .setIncorrectFileType(text("upload.refused.kind")).setTooManyFiles(text("upload.one"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        UploadHandler handler = event -> take(event, locale);
        upload.setUploadHandler(handler);
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** On the thread of the upload, without the screen's lock. */
    private void take(UploadEvent event, Locale locale) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            DraftUpload.Begun begun = uploads.begin(in.readNBytes(UploadReading.MOST_BYTES + 1), actor);
            ui.access(() -> open(ui, begun));
        } catch (UploadRefused refused) {
            refuse(event, ui, refused.in(locale));
        } catch (DataAccessException away) {
            log.warn("A draft could not be begun from a file: {}", away.getMessage());
            refuse(event, ui, Labels.text("drafts.notSaved", locale));
        }
    }

    private static void open(UI ui, DraftUpload.Begun begun) {
        ComponentUtil.setData(ui, UploadNotes.class, new UploadNotes(begun.draft().id(), begun.notes()));
        ui.navigate("declarations/drafts/" + begun.draft().id(), QueryParameters.of(CHECK, ""));
    }

    private void refuse(UploadEvent event, UI ui, String why) {
        String named = event.getFileName() + ": " + why;
        event.reject(named);
        ui.access(() -> refuse(named));
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
