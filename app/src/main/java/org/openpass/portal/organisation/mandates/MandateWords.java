package org.openpass.portal.organisation.mandates;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpass.access.Mandate;
import org.openpass.access.MandateRefused;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** A mandate in the reader's language. */
final class MandateWords {

    private MandateWords() {
    }

    static String kind(String kind) {
        return text("kind." + kind);
    }

    static String kinds(Set<String> kinds) {
        return kinds.isEmpty() ? text("mandates.kinds.all")
                : new TreeSet<>(kinds).stream().map(MandateWords::kind).collect(Collectors.joining(", "));
    }

    static String days(Mandate m) {
        return Formats.day(m.from()) + " – " + (m.until() == null ? text("mandates.noEnd") : Formats.day(m.until()));
    }

    static Badge badge(Mandate.Standing standing) {
        String words = text("mandates.standing." + standing);
        return switch (standing) {
            case WAITS_FOR_YOU -> Badge.of(words, VaadinIcon.QUESTION_CIRCLE, "pay");
            case WAITS -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case TO_COME -> Badge.of(words, VaadinIcon.CALENDAR_CLOCK, "info");
            case HOLDS -> Badge.of(words, VaadinIcon.CHECK, "good");
            case DECLINED -> Badge.of(words, VaadinIcon.CLOSE, "bad");
            case ENDED, TAKEN_BACK, EXPIRED -> Badge.of(words, VaadinIcon.MINUS, "quiet");
        };
    }

    /** Who did what to it last, when and why. */
    static String story(Mandate m) {
        String why = m.reason() == null ? "" : ": " + m.reason();
        if (m.endedAt() != null) {
            return text("mandates.story." + (m.state() == Mandate.State.ENDED ? "ended" : "ends"), name(m, m.endedBy()),
                    Formats.briefMoment(m.endedAt())) + why;
        }
        if (m.answeredAt() != null && m.offeredBy() != null) {
            long answered = m.offeredBy() == m.principalId() ? m.agentId() : m.principalId();
            return text(m.state() == Mandate.State.DECLINED ? "mandates.story.declined" : "mandates.story.accepted",
                    name(m, answered), Formats.briefMoment(m.answeredAt())) + why;
        }
        return m.offeredBy() == null ? text("mandates.story.customs")
                : text("mandates.story.offered", name(m, m.offeredBy()), Formats.briefMoment(m.offeredAt()));
    }

    private static String name(Mandate m, long party) {
        return m.givenBy(party) ? m.principal() : m.agent();
    }

    static String refused(MandateRefused refused) {
        return text("mandates.refused." + refused.reason());
    }
}
