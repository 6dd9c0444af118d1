package org.openpass.workbench.letters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.LetterRefused;
import org.openpass.mailbox.LetterReleases;
import org.openpass.mailbox.LetterReleases.Waiting;
import org.openpass.mailbox.Letters;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The letters of a case that wait for the reader, the reader's own that wait or came back, and how many wait elsewhere. */
@StyleSheet("styles/letterrelease.css")
final class OpenLetters extends Div {

    private final String caseNumber;
    private final transient Actor actor;
    private final transient Letters letters;
    private final transient LetterReleases releases;
    private final transient LetterPages pages;
    private final transient Consumer<Letter> goesOn;
    private final transient Consumer<String> said;
    private final Paragraph message = new Paragraph();
    private final Div here = new Div();
    private final Div elsewhere = new Div();
    private transient List<Letter> shown;

    /**
     * Shows nothing yet.
     *
     * @param goesOn mends a letter that came back
     * @param said tells what was done, and shows what stands now
     */
    OpenLetters(String caseNumber, Actor actor, Letters letters, LetterReleases releases, LetterPages pages,
            Consumer<Letter> goesOn, Consumer<String> said) {
        this.caseNumber = caseNumber;
        this.actor = actor;
        this.letters = letters;
        this.releases = releases;
        this.pages = pages;
        this.goesOn = goesOn;
        this.said = said;
        addClassName("letters-open");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        here.addClassName("letters-here");
        add(new H2(text("letters.waiting")), message, here, elsewhere);
    }

    /** Shows what stands now, unless it stands there: a letter that is looked at stays, with what is noted about it. */
    void refresh() {
        List<Letter> open = releases.open(caseNumber, actor);
        if (!open.equals(shown)) {
            shown = open;
            message.setText("");
            here.removeAll();
            open.forEach(letter -> here.add(line(letter)));
        }
        List<Waiting> others = releases.waiting(actor).stream()
                .filter(each -> !each.letter().caseNumber().equals(caseNumber)).toList();
        elsewhere.removeAll();
        if (!others.isEmpty()) {
            elsewhere.add(new Paragraph(text("letters.elsewhere", others.size())), links(others));
        }
        setVisible(!open.isEmpty() || !others.isEmpty());
    }

    private Div line(Letter letter) {
        Div line = new Div();
        line.addClassName("letter-open");
        boolean own = letter.madeBy().equals(actor.name());
        Div acts = new Div(switch (letter.state()) {
            case RETURNED -> act(text("letters.goOn"), letter, () -> goesOn.accept(letter));
            default -> own ? act(text("letters.takeBack"), letter, () -> attempt(() -> {
                releases.giveBack(letter.number(), "", actor);
                said.accept(text("letters.tookBack", letter.number()));
            })) : act(text("letters.look"), letter, () -> attempt(() -> look(line, letter)));
        });
        acts.addClassName("task-acts");
        line.add(new Paragraph(words(letter, own)), acts);
        return line;
    }

    private static String words(Letter letter, boolean own) {
        if (letter.state() == Letter.State.RETURNED) {
            return letter.returned().note().isEmpty() ? text("letters.returned.own", letter.number(), title(letter))
                    : text("letters.returned", letter.number(), title(letter), letter.returned().by(),
                    Formats.moment(letter.returned().at()), letter.returned().note());
        }
        return own ? text("letters.waits.own", letter.number(), title(letter), Formats.moment(letter.offeredAt()))
                : text("letters.waits", letter.number(), title(letter), letter.madeBy(), Formats.moment(letter.offeredAt()));
    }

    private static String title(Letter letter) {
        return Texts.locale().getLanguage().equals("ko") ? letter.content().title().ko() : letter.content().title().en();
    }

    private static Button act(String words, Letter letter, Runnable does) {
        Button button = new Button(words, click -> does.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(words + " " + letter.number());
        return button;
    }

    /** The letter as it would be sent now takes the place of its line, until it was let go or given back. */
    private void look(Div line, Letter waiting) {
        Letter letter = releases.look(waiting.number(), actor);
        Button release = new Button(text("letters.release"));
        LetterPreview preview = new LetterPreview(letter, pages.count(letters.pdf(letter)), release);
        release.addClickListener(click -> attempt(() -> {
            releases.release(letter.number(), letter.sha256(), actor);
            said.accept(text("letters.sent", letter.number(), letter.content().addressee()));
        }));
        ReturnForm back = new ReturnForm(note -> attempt(() -> {
            releases.giveBack(letter.number(), note, actor);
            said.accept(text("letters.gaveBack", letter.number(), letter.madeBy()));
        }));
        line.removeAll();
        line.add(new Paragraph(words(waiting, false)), preview, back);
        Focus.on(preview.heading());
        // Its day may be another one now: that is no reason to draw all anew.
        shown = releases.open(caseNumber, actor);
    }

    /** What is refused has changed meanwhile: what stands now is shown, and why. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (LetterRefused refused) {
            shown = null;
            refresh();
            message.setText(refused.text(Texts.locale()));
            setVisible(true);
            Focus.on(message);
        }
    }

    private static UnorderedList links(List<Waiting> waiting) {
        UnorderedList links = new UnorderedList();
        waiting.forEach(each -> links.add(new ListItem(
                new Anchor("cases/" + each.subject() + "?tab=letters", each.subject()),
                new Span(" " + title(each.letter())))));
        return links;
    }
}
