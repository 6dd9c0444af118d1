package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.openpass.authoring.release.ModelRelease;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** What states of releases and rows of two lines look like. */
final class ModelReleaseWords {

    private ModelReleaseWords() {
    }

    static Badge state(ModelRelease.State state) {
        String words = text("modelRelease.state." + state);
        return switch (state) {
            case SUBMITTED -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case RETURNED -> Badge.of(words, VaadinIcon.REPLY, "pay");
            case WITHDRAWN -> Badge.of(words, VaadinIcon.CLOSE, "quiet");
            case SIGNED -> Badge.of(words, VaadinIcon.CLOCK, "info");
            case DEPLOYED -> Badge.of(words, VaadinIcon.CHECK, "good");
            case FAILED -> Badge.of(words, VaadinIcon.WARNING, "bad");
        };
    }

    static String effective(Instant from) {
        return from == null ? text("modelRelease.now") : Formats.moment(from);
    }

    static Component who(String name, Instant at) {
        return name == null ? new Span("–") : lines(new Span(name), Formats.briefMoment(at));
    }

    static Div lines(Component first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(first, quiet);
        lines.addClassName("two-lines");
        return lines;
    }
}
