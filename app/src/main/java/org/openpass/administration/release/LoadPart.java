package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.release.Load;
import org.openpass.release.Release;
import org.openpass.release.RowError;
import org.openpass.release.TableFiles;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** How far a file is on its way into a draft, and what is wrong with it. */
final class LoadPart extends Div {

    /** Of as many errors the first stand on the page; all are in the file. */
    private static final int SHOWN = 200;

    private final transient TableFiles files;
    private final transient Actor actor;
    private final Paragraph stands = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div errors = new Div();

    LoadPart(TableFiles files, Actor actor) {
        this.files = files;
        this.actor = actor;
        addClassName("load-part");
        stands.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", text("tables.file.progress"));
        add(stands, bar, errors);
    }

    void show(Release release, Optional<Load> found) {
        setVisible(found.isPresent());
        errors.removeAll();
        found.ifPresent(load -> {
            stands.setText(words(load));
            bar.setVisible(!load.ended());
            bar.setIndeterminate(load.whole() == null || load.whole() == 0);
            bar.setValue(load.whole() == null || load.whole() == 0 ? 0
                    : Math.min(1, load.done() / (double) load.whole()));
            if (load.ended() && load.errors() != null && load.errors() > 0) {
                refused(release, load.errors());
            }
        });
    }

    private static String words(Load load) {
        String rows = load.whole() == null ? "" : load.ended() ? " " + text("tables.file.rows", load.whole())
                : " " + text("tables.file.done", load.done(), load.whole());
        return load.fileName() + ": " + load.text(Texts.locale()) + "." + rows
                + load.problem(Texts.locale()).map(why -> " " + why).orElse("");
    }

    private void refused(Release release, int count) {
        List<RowError> found = files.errors(release.id(), 0, SHOWN, actor);
        DownloadHandler all = event -> send(event, release.id());
        Anchor download = new Anchor(all, text("tables.file.errors"));
        download.getElement().setAttribute("download", true);
        download.addClassName("button-link");
        Paragraph sum = new Paragraph(text("tables.file.wrong", Formats.number(count)));
        errors.add(sum, download, new ErrorList(text("tables.file.wrong.title"), release.table(), found));
    }

    private void send(DownloadEvent event, long release) throws IOException {
        event.setFileName("release-" + release + "-errors.csv");
        event.setContentType("text/csv; charset=UTF-8");
        files.writeErrors(release, event.getOutputStream(), actor);
    }
}
