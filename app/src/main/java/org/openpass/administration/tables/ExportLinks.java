package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.LocalDate;
import org.openpass.release.GovernedTable;
import org.openpass.release.TableExport;
import org.openpass.release.TableExport.Format;
import org.openpass.ui.Formats;

/** What stands in a table on a day as a file, which can be changed and given back. */
final class ExportLinks extends Div {

    private final transient TableExport export;

    ExportLinks(TableExport export) {
        this.export = export;
        addClassName("table-export");
    }

    /** Of a table whose rows are days or weeks a file has all: what holds on one day is a row, or none. */
    void show(GovernedTable table, LocalDate day) {
        LocalDate on = table.lasts() > 0 ? null : day;
        removeAll();
        add(new Span(on == null ? text("tables.export.every") : text("tables.export", Formats.day(day))));
        for (Format format : Format.values()) {
            DownloadHandler whole = event -> send(event, table.name(), on, format);
            Anchor link = new Anchor(whole, format.name());
            link.getElement().setAttribute("download", true).setAttribute("aria-label",
                    text(on == null ? "tables.export.every.as" : "tables.export.as", format.name()));
            add(link);
        }
    }

    private void send(DownloadEvent event, String table, LocalDate day, Format format) throws IOException {
        event.setFileName(table + (day == null ? "" : "-" + day) + format.extension());
        event.setContentType(format.mediaType());
        export.write(table, day, format, event.getOutputStream());
    }
}
