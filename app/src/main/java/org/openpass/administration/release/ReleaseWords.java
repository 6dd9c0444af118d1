package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.openpass.release.Release;
import org.openpass.ui.Badge;

/** What states of releases and rows of two lines look like. */
final class ReleaseWords {

    private ReleaseWords() {
    }

    static Badge state(Release.State state) {
        String words = text("releases.state." + state);
        return switch (state) {
            case DRAFT -> Badge.of(words, VaadinIcon.PENCIL, "info");
            case SUBMITTED -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case RETURNED -> Badge.of(words, VaadinIcon.REPLY, "pay");
            case RELEASED -> Badge.of(words, VaadinIcon.CHECK, "good");
            case WITHDRAWN -> Badge.of(words, VaadinIcon.CLOSE, "quiet");
        };
    }

    static String number(long id) {
        return text("tables.release.number", String.valueOf(id));
    }

    static Div lines(Component first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(first, quiet);
        lines.addClassName("two-lines");
        return lines;
    }
}
