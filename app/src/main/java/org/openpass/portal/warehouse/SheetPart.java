package org.openpass.portal.warehouse;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.cargo.MovementSheets;
import org.openpass.cargo.MovementSheets.Outcome;
import org.openpass.cargo.Report.State;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.Spool;
import org.openpass.terms.Labels;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Takes a sheet of reports, and tells of each row what became of it: first what was not taken. */
@StyleSheet("styles/upload.css")
final class SheetPart extends Section {

    private static final Logger log = LoggerFactory.getLogger(SheetPart.class);
    private static final String[] TYPES = {".xlsx", ".csv", "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

    private final transient WarehouseDesk desk;
    private final transient Actor actor;
    private final transient Runnable reported;
    private final String place;
    private final Paragraph refusal = new Paragraph();
    private final Div outcomes = new Div();

    SheetPart(WarehouseDesk desk, WarehouseQuery query, Actor actor, Runnable reported) {
        this.desk = desk;
        this.actor = actor;
        this.reported = reported;
        this.place = query.place();
        addClassNames("card", "warehouse-form", "upload-part");
        Paragraph what = new Paragraph(text("warehouse.sheet.text"));
        what.addClassName("secondary");
        refusal.addClassName("task-message");
        refusal.getElement().setAttribute("role", "alert");
        outcomes.getElement().setAttribute("role", "status");
        Anchor close = new Anchor(query.doing(null, "").href(), text("warehouse.close"));
        close.addClassNames("row-act", "row-act-quiet");
        Div templates = new Div(new Span(text("warehouse.sheet.template")), template("xlsx", false), template("csv", false),
                template("xlsx", true));
        templates.addClassName("upload-templates");
        add(new H2(text("warehouse.act.SHEET")), what, upload(), refusal, templates, outcomes, close);
    }

    private Anchor template(String kind, boolean leaving) {
        Anchor link = new Anchor("files/warehouse/" + place + "/" + (leaving ? "leaving." : "template.") + kind + "?lang="
                + Texts.locale().getLanguage(), text(leaving ? "warehouse.sheet.leaving" : "upload.template." + kind));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Upload upload() {
        Locale locale = UI.getCurrent().getLocale();
        Upload upload = new Upload();
        upload.setAcceptedFileTypes(TYPES);
        upload.setMaxFileSize(MovementSheets.MOST_BYTES);
        upload.setUploadButton(new Button(text("upload.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(text("upload.drop")));
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(text("movement.sheet.large"))
                .setIncorrectFileType(text("release.error.fileKind")).setTooManyFiles(text("upload.one"))));
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
            Spool.Came came = Spool.in(in, MovementSheets.MOST_BYTES);
            try {
                List<Outcome> found = desk.sheets().take(came.file(), place, actor);
                ui.access(() -> show(found));
            } finally {
                Files.deleteIfExists(came.file());
            }
        } catch (FileRefused refused) {
            refuse(event, ui, refused.code().equals("fileLarge") ? Labels.text("movement.sheet.large", locale)
                    : Labels.text("release.error." + refused.code(), locale));
        } catch (MovementSheets.SheetRefused refused) {
            refuse(event, ui, Labels.text("movement.sheet." + refused.code(), locale));
        } catch (RightMissing missing) {
            refuse(event, ui, missing.text(locale));
        } catch (DataAccessException away) {
            log.warn("A sheet was not taken to its end: {}", away.getMessage());
            refuse(event, ui, Labels.text("warehouse.sheet.again", locale));
        }
    }

    private void show(List<Outcome> found) {
        refusal.setText("");
        outcomes.removeAll();
        long taken = count(found, State.TAKEN);
        long waiting = count(found, State.WAITING);
        Paragraph sum = new Paragraph(text("warehouse.sheet.sum", found.size(), taken, waiting, found.size() - taken - waiting));
        sum.addClassName("warehouse-sum");
        DataTable table = new DataTable(text("warehouse.sheet.rows"), text("warehouse.sheet.row") + "#", text("warehouse.way"),
                text("warehouse.cargo"), text("warehouse.packages") + "#", text("warehouse.outcome"));
        found.stream().sorted(Comparator.comparing((Outcome each) -> each.report() != null && each.report().state() == State.TAKEN)
                .thenComparing(Outcome::row)).forEach(each -> table.row(String.valueOf(each.row()), each.said().way() == null ? ""
                        : text("movement.way." + each.said().way()), ReportTable.name(each.said()),
                        Formats.number(each.said().packages()), outcome(each)));
        outcomes.add(sum, table);
        reported.run();
    }

    private static long count(List<Outcome> found, State state) {
        return found.stream().filter(each -> each.report() != null && each.report().state() == state).count();
    }

    private static Div outcome(Outcome each) {
        if (each.report() != null) {
            return (Div) ReportTable.outcome(each.report());
        }
        Div all = new Div(Badge.of(text("movement.state.REFUSED"), VaadinIcon.CLOSE, "bad"));
        all.addClassNames("two-lines", "warehouse-outcome");
        each.faults().forEach(fault -> {
            Span why = new Span(fault.text(Texts.locale()) + " " + fault.mend(Texts.locale()));
            why.addClassName("secondary");
            all.add(why);
        });
        return all;
    }

    private void refuse(UploadEvent event, UI ui, String why) {
        String named = event.getFileName() + ": " + why;
        event.reject(named);
        ui.access(() -> refuse(named));
    }

    private void refuse(String why) {
        outcomes.removeAll();
        refusal.setText(why);
    }
}
