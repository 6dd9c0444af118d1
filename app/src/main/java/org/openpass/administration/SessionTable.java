package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.Sessions.Session;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Sessions as lines, each of which can be ended. */
final class SessionTable extends DataTable {

    /** What programs call themselves, and what people call them; the first that fits, since each also names others. */
    private static final List<List<String>> PROGRAMS = List.of(List.of("Edg", "Edge"), List.of("Whale/", "Whale"),
            List.of("SamsungBrowser/", "Samsung Internet"), List.of("OPR/", "Opera"), List.of("Firefox/", "Firefox"),
            List.of("Chrome/", "Chrome"), List.of("Safari/", "Safari"));
    private static final int LONGEST = 40;

    SessionTable(List<Session> sessions, Consumer<Session> end) {
        super(text("sessions.open"), text("sessions.person"), text("sessions.since"), text("sessions.seen"),
                text("sessions.from"), text("column.action"));
        sessions.forEach(s -> row(lines(s.displayName(), s.username()), Formats.briefMoment(s.begunAt()),
                Formats.briefMoment(s.seenAt()), lines(s.address() == null ? "" : s.address(), program(s.agent())),
                act(text("sessions.end"), s.username(), () -> end.accept(s))));
    }

    private static String program(String agent) {
        if (agent == null) {
            return "";
        }
        return PROGRAMS.stream().filter(known -> agent.contains(known.getFirst())).map(List::getLast).findFirst()
                .orElse(agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST) + "…");
    }

    /** Two lines of a cell, the second of less weight. */
    static Div lines(String first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(new Span(first), quiet);
        lines.addClassName("two-lines");
        return lines;
    }

    /** The act of a line; {@code whom} tells it from those of other lines where it is heard. */
    static Button act(String words, String whom, Runnable act) {
        Button button = new Button(words, click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(words + ": " + whom);
        return button;
    }
}
