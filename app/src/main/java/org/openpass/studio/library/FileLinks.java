package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import org.openpass.authoring.WorkFile;
import org.openpass.ui.Formats;

/** The files of a version, byte for byte as they were deployed: they open unchanged in Camunda Modeler. */
final class FileLinks extends Div {

    FileLinks(List<WorkFile> files) {
        addClassName("file-links");
        for (WorkFile file : files) {
            DownloadHandler whole = event -> send(event, file);
            Anchor link = new Anchor(whole, file.name());
            link.getElement().setAttribute("download", true);
            link.setTitle(text("studio.download", Formats.bytes(file.content().length)));
            add(link);
        }
    }

    private static void send(DownloadEvent event, WorkFile file) throws IOException {
        event.setFileName(file.name());
        event.setContentType("application/octet-stream");
        event.getOutputStream().write(file.content());
    }
}
