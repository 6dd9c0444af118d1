package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.openpass.authoring.Version;
import org.openpass.engine.ModelKind;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What works and versions are called, and what their states look like. */
final class StudioWords {

    private StudioWords() {
    }

    /** Says of a work that other owners do not see it; nothing where they do. */
    static Div confidential(boolean confidential) {
        Div badges = new Div();
        badges.addClassName("badges");
        if (confidential) {
            badges.add(Badge.of(text("confidential.only"), VaadinIcon.LOCK, "quiet"));
        }
        return badges;
    }

    static String module(String module) {
        return textOr("studio.module." + module, module);
    }

    static String kind(ModelKind kind) {
        return text("studio.kind." + kind);
    }

    /** In the reader's language. */
    static String name(Version version) {
        return korean() && version.nameKo() != null ? version.nameKo() : version.nameEn();
    }

    /** In the other language; empty where it has none. */
    static String otherName(Version version) {
        String other = korean() ? version.nameEn() : version.nameKo();
        return other == null ? "" : other;
    }

    private static boolean korean() {
        return Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage());
    }

    /** Version 4 · tag 2.0 */
    static String version(Version version) {
        return version.tag() == null ? text("studio.version.number", String.valueOf(version.number()))
                : text("studio.version.tagged", String.valueOf(version.number()), version.tag());
    }

    static Badge state(Version.State state) {
        String words = text("studio.state." + state);
        return switch (state) {
            case DRAFT -> Badge.of(words, VaadinIcon.PENCIL, "info");
            case IN_REVIEW -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case RELEASED -> Badge.of(words, VaadinIcon.CHECK, "good");
            case RETIRED -> Badge.of(words, VaadinIcon.ARCHIVE, "quiet");
        };
    }

    static String by(Version version) {
        return version.packaged() ? text("studio.shipped") : version.releasedBy() == null ? "–" : version.releasedBy();
    }

    static Component released(Version version) {
        return lines(new Span(Formats.briefMoment(version.releasedAt())), by(version));
    }

    static Component why(Version version) {
        String reason = version.reason() == null ? "–" : version.reason();
        return version.article() == null ? new Span(reason) : lines(new Span(reason), version.article());
    }

    static Div lines(Component first, String second) {
        Div lines = new Div(first);
        if (!second.isBlank()) {
            Span quiet = new Span(second);
            quiet.addClassName("secondary");
            lines.add(quiet);
        }
        lines.addClassName("two-lines");
        return lines;
    }
}
