package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.cargo.Block;
import org.openpass.cargo.BlockSentence;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.PublicCargo.Blocked;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.Texts;

/** What blocks a consignment: the first thing in its way as one sentence, the further ones below. */
@StyleSheet("styles/cargo.css")
class BlockedCard extends Div {

    /** In the language of the screen, and as its reader writes days. */
    private record OnScreen() implements BlockSentence.Words {

        @Override
        public Locale language() {
            return Texts.locale();
        }

        @Override
        public String text(String key, Object... values) {
            return Texts.text(key, values);
        }

        @Override
        public String day(LocalDate day) {
            return Formats.day(day);
        }
    }

    /**
     * The card.
     *
     * @param blocks at least one, the first first
     * @param names of the places that they name
     */
    BlockedCard(List<Block> blocks, Map<String, Named> names) {
        addClassNames("card", "blocked");
        OrderedList list = new OrderedList();
        blocks.forEach(block -> list.add(item(block, names)));
        add(new H2(text("blocked.title")), list);
    }

    /** What anybody may know: what kind of thing it is, and who must act. */
    static Component forAnybody(Blocked blocked) {
        Paragraph line = new Paragraph(badge(blocked.kind()));
        line.addClassName("blocked-line");
        if (blocked.who() != null && blocked.kind() != Block.Kind.NONE) {
            line.add(new Span(text("blocked.toAct", text("blocked.who." + blocked.who()))));
        }
        return line;
    }

    private static ListItem item(Block block, Map<String, Named> names) {
        Span sentence = new Span(BlockSentence.of(block, names, new OnScreen()));
        sentence.addClassName("blocked-sentence");
        Div more = new Div();
        more.addClassNames("blocked-line", "secondary");
        if (block.who() != null && block.kind() != Block.Kind.NONE) {
            more.add(new Span(text("blocked.toAct", text("blocked.who." + block.who()))));
        }
        if (block.article() != null) {
            more.add(new Span(LegalBasis.text(block.article())));
        }
        String declaration = block.args().get(Block.DECLARATION);
        if (declaration != null) {
            more.add(new Anchor("cases/" + declaration, text("blocked.toDeclaration", declaration)));
        }
        return new ListItem(badge(block.kind()), sentence, more);
    }

    private static Badge badge(Block.Kind kind) {
        String word = text("blocked.kind." + kind);
        return switch (kind) {
            case HOLD -> Badge.of(word, VaadinIcon.LOCK, "bad");
            case CARGO -> Badge.of(word, VaadinIcon.STORAGE, "info");
            case REQUIREMENT -> Badge.of(word, VaadinIcon.FILE_TEXT_O, "wait");
            case TAX -> Badge.of(word, VaadinIcon.WALLET, "pay");
            case NONE -> Badge.of(word, VaadinIcon.UNLOCK, "good");
        };
    }
}
