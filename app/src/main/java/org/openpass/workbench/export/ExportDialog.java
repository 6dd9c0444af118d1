package org.openpass.workbench.export;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.export.ListExports;
import org.openpass.export.ListFormat;
import org.openpass.export.ListTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks why a list is taken and as what, and gives it once, to this session alone. */
public final class ExportDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(ExportDialog.class);
    private static final int GONE = 410;
    private static final int UNAVAILABLE = 503;

    private final TextArea reason = new TextArea(text("export.reason"));
    private final RadioButtonGroup<ListFormat> format = new RadioButtonGroup<>(text("export.format"));
    private final Paragraph message = new Paragraph();
    private final transient ListExports exports;
    private final transient Supplier<ListTable> table;
    private final transient Actor actor;

    private ExportDialog(ListExports exports, Supplier<ListTable> table, Actor actor) {
        this.exports = exports;
        this.table = table;
        this.actor = actor;
        setHeaderTitle(text("export.title"));
        setWidth("32rem");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setHelperText(text("export.reason.help", exports.shortestReason()));
        reason.addValueChangeListener(typed -> reason.setInvalid(false));
        format.setItems(ListFormat.values());
        format.setItemLabelGenerator(each -> text("export." + each));
        format.setValue(ListFormat.XLSX);
        message.getElement().setAttribute("role", "status");
        add(new Div(new Paragraph(text("export.help", exports.mostRows())), reason, format, message));
        Button take = new Button(text("export.take"), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("export.close"), click -> close()), take);
    }

    /**
     * The button that opens the dialog.
     *
     * @param table the list as it is shown when somebody takes it
     */
    public static Button button(ListExports exports, Supplier<ListTable> table, Actor actor) {
        Button button = new Button(text("export.open"), VaadinIcon.DOWNLOAD_ALT.create(),
                click -> new ExportDialog(exports, table, actor).open());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void take() {
        if (!exports.says(reason.getValue())) {
            reason.setErrorMessage(text("export.reason.help", exports.shortestReason()));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        message.setText(text("export.written"));
        ListTable shown = table.get();
        ListFormat chosen = format.getValue();
        String why = reason.getValue();
        AtomicBoolean used = new AtomicBoolean();
        DownloadHandler once = event -> {
            if (used.compareAndSet(false, true)) {
                send(event, shown, chosen, why);
            } else {
                event.getResponse().setStatus(GONE);
            }
        };
        Anchor link = new Anchor(once, "");
        link.getElement().setAttribute("hidden", true);
        add(link);
        link.getElement().executeJs("this.click()");
    }

    private void send(DownloadEvent event, ListTable shown, ListFormat chosen, String why) throws IOException {
        UI ui = event.getUI();
        ListExports.Exported exported;
        try {
            exported = exports.take(shown, chosen, why, actor, event.getRequest().getRemoteAddr());
        } catch (RuntimeException e) {
            log.error("A list could not be written", e);
            event.getResponse().setStatus(UNAVAILABLE);
            ui.access(() -> message.setText(text("export.failed")));
            return;
        }
        try {
            event.setFileName(shown.name() + chosen.extension());
            event.setContentType(chosen.mediaType());
            event.setContentLength(Files.size(exported.file()));
            Files.copy(exported.file(), event.getOutputStream());
        } finally {
            Files.deleteIfExists(exported.file());
        }
        ui.access(() -> message.setText(text(exported.cut() ? "export.cut" : "export.taken", exported.rows())));
    }
}
