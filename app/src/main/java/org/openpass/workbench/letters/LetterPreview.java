package org.openpass.workbench.letters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.LetterContent;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The letter as it will be sent: its pages, its text, and what its sending means in law. */
final class LetterPreview extends Div {

    private final H3 heading;

    /** @param way on which the letter goes from here */
    LetterPreview(Letter letter, int pages, Button way) {
        addClassName("letter-preview");
        heading = new H3(text("letters.looked", letter.number()));
        Div sheets = new Div();
        sheets.addClassName("letter-pages");
        for (int page = 1; page <= pages; page++) {
            Image sheet = new Image(LetterFiles.page(letter, page), text("letters.page", page));
            sheet.addClassName("letter-page");
            sheets.add(sheet);
        }
        Paragraph words = new Paragraph(body(letter.content()));
        words.addClassName("message-body");
        NativeDetails read = new NativeDetails(text("letters.text"), words);
        way.addThemeVariants(ButtonVariant.PRIMARY);
        way.setDisableOnClick(true);
        Anchor file = new Anchor(LetterFiles.href(letter), text("letters.open"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        Div acts = new Div(way, file);
        acts.addClassNames("task-acts", "letter-acts");
        add(heading, service(letter.content()), sheets, read, acts);
    }

    H3 heading() {
        return heading;
    }

    private static Div service(LetterContent content) {
        Badge badge = content.electronic() ? Badge.of(text("mailbox.service.ELECTRONIC"), VaadinIcon.CHECK, "good")
                : Badge.of(text("mailbox.service.COPY"), VaadinIcon.COPY_O, "quiet");
        String means = !content.electronic() ? text("letters.copy", content.addressee())
                : content.lastDay() == null ? text("letters.electronic")
                : text("letters.electronic.until", Formats.day(content.lastDay()));
        Div service = new Div(badge, new Paragraph(means));
        service.addClassName("letter-service");
        return service;
    }

    private static String body(LetterContent content) {
        return Texts.locale().getLanguage().equals("ko") ? content.body().ko() : content.body().en();
    }
}
