package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.release.Release;
import org.openpass.release.Release.State;
import org.openpass.release.ReleaseLists.Rows;
import org.openpass.release.ReleaseTouches;
import org.openpass.release.Touched;
import org.openpass.ui.DataTable;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a change would touch, in figures of now: for who is about to lay it before others, and for who is about to release it.
 * Counting takes a moment, which nobody has to wait for.
 */
final class TouchesPart extends Div {

    private static final Logger log = LoggerFactory.getLogger(TouchesPart.class);

    private final transient ReleaseTouches touches;
    private final transient Actor actor;
    private final Div found = new Div();
    private long asked;

    TouchesPart(ReleaseTouches touches, Actor actor) {
        this.touches = touches;
        this.actor = actor;
        addClassNames("card", "touches");
        found.getElement().setAttribute("role", "status");
        Paragraph help = new Paragraph(text("touches.help"));
        help.addClassName("secondary");
        add(new H2(text("touches.title")), help, found);
        setVisible(false);
    }

    /** Of what was released or withdrawn, or has no rows, nothing is counted. */
    void show(Release release, Rows rows) {
        long question = ++asked;
        setVisible(rows.firstDay() != null && release.state() != State.RELEASED && release.state() != State.WITHDRAWN);
        if (!isVisible()) {
            return;
        }
        UI ui = UI.getCurrent();
        say(text("touches.counting"));
        Thread.startVirtualThread(() -> {
            List<Touched> counted = counted(release.id());
            try {
                ui.access(() -> {
                    if (question == asked) {
                        tell(counted);
                    }
                });
            } catch (UIDetachedException left) {
                // Nobody waits for it any more.
                return;
            }
        });
    }

    /** Null where it could not be counted; that hinders nobody from going on. */
    private List<Touched> counted(long release) {
        try {
            return touches.of(release, actor);
        } catch (RuntimeException e) {
            log.warn("What release {} touches cannot be counted", release, e);
            return null;
        }
    }

    private void tell(List<Touched> counted) {
        if (counted == null || counted.isEmpty()) {
            say(text(counted == null ? "touches.failed" : "touches.none"));
            return;
        }
        Locale reader = Texts.locale();
        DataTable list = new DataTable(text("touches.title"), text("touches.what"), text("touches.how") + "#",
                text("touches.becomes"));
        counted.forEach(t -> list.row(t.about() == null ? t.text(reader) : text("touches.about", t.text(reader), t.about()),
                t.figure(reader), t.follows(reader)));
        found.removeAll();
        found.add(list);
    }

    private void say(String words) {
        found.removeAll();
        found.add(new Paragraph(words));
    }
}
