package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openpass.administration.health.HealthSentences.Said;
import org.openpass.administration.health.Light;
import org.openpass.administration.health.Sentence;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** How each part of the system is: its name, a light in words, and a sentence. */
class HealthLines extends UnorderedList {

    HealthLines(List<Said> said) {
        addClassName("health-lines");
        getElement().setAttribute("role", "list");
        said.forEach(each -> add(line(each)));
    }

    private static ListItem line(Said said) {
        Sentence sentence = said.sentence();
        Span name = new Span(text("health.what." + said.what()));
        name.addClassName("health-part");
        Paragraph words = new Paragraph(sentence.text(Texts.locale(), HealthLines::written));
        if (sentence.since() != null) {
            Span since = new Span(text("health.part.since", Formats.moment(sentence.since())));
            since.addClassName("secondary");
            words.add(new Span(" "), since);
        }
        return new ListItem(name, light(sentence.light()), words);
    }

    private static Badge light(Light light) {
        String words = text("health.light." + light);
        return switch (light) {
            case GOOD -> Badge.of(words, VaadinIcon.CHECK, "good");
            case WATCH -> Badge.of(words, VaadinIcon.EYE, "wait");
            case BAD -> Badge.of(words, VaadinIcon.WARNING, "bad");
        };
    }

    /** As the reader writes it. */
    private static Object written(Object value) {
        return switch (value) {
            case Instant moment -> Formats.moment(moment);
            case LocalDate day -> Formats.day(day);
            case Duration length -> Formats.duration(length);
            case Long number -> Formats.number(number);
            case Integer number -> Formats.number(number);
            default -> value;
        };
    }
}
