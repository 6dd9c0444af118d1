package org.openpass.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A whole as a bar with its parts, and each part in words under it: what has no share is left out. */
public class ShareBar extends Div {

    /**
     * A part.
     *
     * @param tone the part's colour, by the name of a style
     * @param share of the whole, 0 to 1
     * @param amount how much it is, as text
     */
    public record Part(String tone, String name, double share, String amount) {
    }

    /** The bar; the name is for people who hear the list. */
    public ShareBar(String name, List<Part> parts) {
        addClassName("share-bar");
        Div bar = new Div();
        bar.addClassName("share-bar-parts");
        bar.getElement().setAttribute("aria-hidden", "true");
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("aria-label", name);
        for (Part part : parts) {
            if (part.share() > 0) {
                Span piece = sample(part.tone());
                piece.getStyle().set("flex-grow", String.valueOf(part.share()));
                bar.add(piece);
                Span amount = new Span(part.amount());
                amount.addClassName("number");
                list.add(new ListItem(sample(part.tone()), new Span(part.name()), amount));
            }
        }
        add(bar, list);
    }

    private static Span sample(String tone) {
        Span sample = new Span();
        sample.addClassNames("share", "share-" + tone);
        return sample;
    }
}
