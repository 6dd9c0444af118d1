package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpass.authoring.compare.Change;
import org.openpass.authoring.compare.Change.Kind;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Texts;

/** What is different to the version that stands, as the server found it: what takes a second look of a person away comes first. */
final class DifferencePart extends Div {

    private static final int MOST = 300;

    DifferencePart(List<Change> changes) {
        addClassName("card");
        add(new H2(text("modelRelease.difference", String.valueOf(changes.stream().filter(c -> c.kind() != Kind.DRAWN).count()))));
        long drawn = changes.stream().filter(c -> c.kind() == Kind.DRAWN).count();
        List<Change> told = Stream.concat(changes.stream().filter(Change::grave), changes.stream().filter(c -> !c.grave()
                && c.kind() != Kind.DRAWN)).toList();
        Locale reader = Texts.locale();
        DataTable table = new DataTable(text("modelRelease.difference.label"), text("modelRelease.about"),
                text("modelRelease.kind"), text("modelRelease.change"), text("modelRelease.file"));
        told.stream().limit(MOST).forEach(change -> table.row(change.about(reader), kind(change), change.what(reader),
                change.file().substring(change.file().lastIndexOf('/') + 1)));
        if (!told.isEmpty()) {
            add(table);
        }
        if (told.size() > MOST) {
            add(new Paragraph(text("modelRelease.difference.more", String.valueOf(told.size() - MOST))));
        }
        if (drawn > 0) {
            Span quiet = new Span(text("modelRelease.difference.drawn", String.valueOf(drawn)));
            quiet.addClassName("secondary");
            add(quiet);
        }
    }

    private static Badge kind(Change change) {
        String words = text("compare.kind." + change.kind());
        if (change.grave()) {
            return Badge.of(words, VaadinIcon.EXCLAMATION_CIRCLE_O, "bad");
        }
        return switch (change.kind()) {
            case ADDED -> Badge.of(words, VaadinIcon.PLUS, "good");
            case REMOVED -> Badge.of(words, VaadinIcon.MINUS, "pay");
            case MOVED, RENAMED -> Badge.of(words, VaadinIcon.ARROWS_LONG_H, "info");
            default -> Badge.of(words, VaadinIcon.PENCIL, "info");
        };
    }
}
