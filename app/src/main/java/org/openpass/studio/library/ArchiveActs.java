package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Archives;
import org.openpass.authoring.history.GitHistory;

/** Takes all works out as an archive, and brings in what was made elsewhere. */
@StyleSheet("styles/archives.css")
final class ArchiveActs extends Div {

    /** Of all works. */
    ArchiveActs(Archives archives, GitHistory history) {
        Actor actor = CurrentActor.require();
        out(text("archive.export"), "openpass-works.zip", () -> archives.all(actor));
        bundle(history, false, actor);
        bundle(history, true, actor);
        add(new Button(text("archive.import"), VaadinIcon.UPLOAD.create(), click -> new ImportDialog(archives, actor).open()));
    }

    /** Of a version with all that it names. */
    ArchiveActs(Archives archives, String work, int version) {
        Actor actor = CurrentActor.require();
        out(text("archive.export.set"), work + "-" + version + ".zip", () -> archives.of(work, version, actor).orElseThrow());
    }

    private void bundle(GitHistory history, boolean confidential, Actor actor) {
        if (history.offered(confidential, actor)) {
            out(text(confidential ? "history.bundle.risk" : "history.bundle"), confidential ? "openpass-risk.bundle"
                    : "openpass-works.bundle", () -> {
                        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
                        history.bundle(confidential, actor, bundle);
                        return bundle.toByteArray();
                    });
        }
    }

    private void out(String words, String name, Supplier<byte[]> archive) {
        addClassName("archive-acts");
        DownloadHandler handler = event -> send(event, name, archive.get());
        Anchor out = new Anchor(handler, words);
        out.getElement().setAttribute("download", true);
        add(out);
    }

    private static void send(DownloadEvent event, String name, byte[] archive) throws IOException {
        event.setFileName(name);
        event.setContentType(name.endsWith(".zip") ? "application/zip" : "application/octet-stream");
        event.getOutputStream().write(archive);
    }
}
