package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.openpass.casework.PublicTracking.Tracked;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Steps;

/** The status in words, and the public steps with their dates. */
class TrackedSteps extends Article {

    TrackedSteps(Tracked tracked) {
        addClassNames("card", "tracked");
        Span number = new Span(tracked.number());
        number.addClassName("number-large");
        Div head = new Div(number, Badge.status(tracked.status()));
        head.addClassName("tracked-head");
        H2 sentence = new H2(text("public." + tracked.status()));
        Paragraph filed = new Paragraph(text("track.filed", Formats.moment(tracked.openedAt())));
        filed.addClassName("secondary");
        Steps steps = new Steps(text("track.steps"));
        tracked.steps().forEach(step -> steps.step(text("timeline." + step.event()), step.at(), null));
        if (tracked.closedAt() == null) {
            steps.next(text("next." + tracked.status()));
        }
        add(head, sentence, filed, steps);
    }
}
