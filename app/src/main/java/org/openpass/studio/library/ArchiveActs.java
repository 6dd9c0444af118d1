package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Archives;

/** Takes all works out as an archive, and brings in what was made elsewhere. */
@StyleSheet("styles/archives.css")
final class ArchiveActs extends Div {

    ArchiveActs(Archives archives) {
        addClassName("archive-acts");
        Actor actor = CurrentActor.require();
        DownloadHandler all = event -> send(event, archives.all(actor));
        Anchor out = new Anchor(all, text("archive.export"));
        out.getElement().setAttribute("download", true);
        add(out, new Button(text("archive.import"), VaadinIcon.UPLOAD.create(),
                click -> new ImportDialog(archives, actor).open()));
    }

    private static void send(DownloadEvent event, byte[] archive) throws IOException {
        event.setFileName("openpass-works.zip");
        event.setContentType("application/zip");
        event.getOutputStream().write(archive);
    }
}
