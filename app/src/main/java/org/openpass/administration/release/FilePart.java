package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.release.Load;
import org.openpass.release.Release;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.RowError;
import org.openpass.release.TableFiles;
import org.openpass.terms.Labels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The rows of a draft from a file: how far it is, and all that is wrong with it by row and column. */
final class FilePart extends Div {

    private static final Logger log = LoggerFactory.getLogger(FilePart.class);

    private final transient TableFiles files;
    private final transient Actor actor;
    private final Locale locale = UI.getCurrent().getLocale();
    private final Checkbox whole = new Checkbox(text("tables.file.whole"));
    private final Paragraph refusal = new Paragraph();
    private final Div giving;
    private final LoadPart progress;
    private transient volatile Release draft;
    private volatile boolean entire;
    private boolean onItsWay;

    FilePart(TableFiles files, Actor actor) {
        this.files = files;
        this.actor = actor;
        addClassNames("card", "file-part");
        Paragraph help = new Paragraph(text("tables.file.help"));
        help.addClassName("secondary");
        whole.setHelperText(text("tables.file.whole.help"));
        whole.addValueChangeListener(chosen -> entire = chosen.getValue());
        refusal.addClassName("task-message");
        refusal.getElement().setAttribute("role", "alert");
        giving = new Div(help, whole, new TableUpload(this::take, this::refuse), refusal);
        progress = new LoadPart(files, actor);
        add(new H2(text("tables.file")), giving, progress);
    }

    /** What was given for the release, and where a file can be given as long as its rows can be changed. */
    void show(Release release, boolean open) {
        draft = release;
        giving.setVisible(open && release.way() != Way.INVERSE);
        refresh();
    }

    /** Reads again how far it is. */
    void refresh() {
        Optional<Load> load = draft.way() == Way.INVERSE || draft.way() == Way.DIRECT ? Optional.empty()
                : files.progress(draft.id(), actor);
        onItsWay = load.filter(last -> !last.ended()).isPresent();
        progress.show(draft, load);
        setVisible(giving.isVisible() || load.isPresent());
    }

    /** Whether the draft is held by a file: who asks for it waits to its end. */
    boolean onItsWay() {
        return onItsWay;
    }

    /** On the thread of the upload, without the screen's lock. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        Release to = draft;
        try (InputStream in = event.getInputStream()) {
            Load load = files.load(to.id(), event.getFileName(), in, entire, actor);
            ui.access(() -> taken(to, load));
        } catch (ReleaseRefused refused) {
            String why = refused.errors().isEmpty() ? refused.text(locale)
                    : refused.errors().stream().map(error -> words(error, locale)).collect(Collectors.joining(" "));
            refuse(event, ui, why);
        } catch (DataAccessException away) {
            log.warn("A file of a governed table could not be taken: {}", away.getMessage());
            refuse(event, ui, Labels.text("tables.file.failed", locale));
        }
    }

    private static String words(RowError error, Locale locale) {
        return Stream.of(error.number() == 0 ? "" : Labels.text("tables.error.row", locale, String.valueOf(error.number())),
                error.text(locale)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The same file may be in another draft already: it is not taken twice. */
    private void taken(Release to, Load load) {
        refuse("");
        if (load.release() != to.id()) {
            refusal.add(new Anchor("admin/releases/" + load.release(), text("tables.file.same",
                    String.valueOf(load.release()))));
        }
        refresh();
    }

    private void refuse(UploadEvent event, UI ui, String why) {
        String named = event.getFileName() + ": " + why;
        event.reject(named);
        ui.access(() -> refuse(named));
    }

    private void refuse(String why) {
        refusal.removeAll();
        refusal.setText(why);
    }
}
