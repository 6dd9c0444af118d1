package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.LocalDate;
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

    void show(String table, LocalDate day) {
        removeAll();
        add(new Span(text("tables.export", Formats.day(day))));
        for (Format format : Format.values()) {
            DownloadHandler whole = event -> send(event, table, day, format);
            Anchor link = new Anchor(whole, format.name());
            link.getElement().setAttribute("download", true)
                    .setAttribute("aria-label", text("tables.export.as", format.name()));
            add(link);
        }
    }

    private void send(DownloadEvent event, String table, LocalDate day, Format format) throws IOException {
        event.setFileName(table + "-" + day + format.extension());
        event.setContentType(format.mediaType());
        export.write(table, day, format, event.getOutputStream());
    }
}
