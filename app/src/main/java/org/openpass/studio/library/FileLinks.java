package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.openpass.authoring.WorkFile;
import org.openpass.ui.Formats;

/** The files of a version, byte for byte as they were deployed: they open unchanged in Camunda Modeler. */
final class FileLinks extends Div {

    FileLinks(List<WorkFile> files) {
        addClassName("file-links");
        files.forEach(file -> link(file.name(), () -> file).setTitle(text("studio.download",
                Formats.bytes(file.content().length))));
    }

    /** One whose content is read when it is asked for. */
    FileLinks(String name, Supplier<WorkFile> file) {
        addClassName("file-links");
        link(name, file);
    }

    private Anchor link(String name, Supplier<WorkFile> file) {
        DownloadHandler whole = event -> send(event, file.get());
        Anchor link = new Anchor(whole, name);
        link.getElement().setAttribute("download", true);
        add(link);
        return link;
    }

    private static void send(DownloadEvent event, WorkFile file) throws IOException {
        event.setFileName(file.name());
        event.setContentType("application/octet-stream");
        event.getOutputStream().write(file.content());
    }
}
