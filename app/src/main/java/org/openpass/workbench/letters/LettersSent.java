package org.openpass.workbench.letters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.LetterContent;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The letters that were sent, with where the period of each stands. */
final class LettersSent extends DataTable {

    LettersSent(List<Letter> letters) {
        super(text("letters.list"), text("letters.number"), text("letters.subject"), text("letters.to"),
                text("letters.when"), text("letters.by"), text("letters.answer"));
        letters.forEach(l -> row(file(l), title(l.content()), l.content().addressee(), Formats.moment(l.sentAt()),
                l.releasedBy() == null ? l.madeBy() : text("letters.releasedBy", l.madeBy(), l.releasedBy()), answer(l)));
    }

    private static Anchor file(Letter letter) {
        Anchor link = new Anchor(LetterFiles.href(letter), letter.number());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static String title(LetterContent content) {
        return Texts.locale().getLanguage().equals("ko") ? content.title().ko() : content.title().en();
    }

    private static String answer(Letter letter) {
        if (letter.content().days() == null) {
            return text("letters.period.none");
        }
        return letter.period() == null ? text("letters.period.copy")
                : text("letters.period." + letter.period(), Formats.day(letter.content().lastDay()));
    }
}
