package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.tasks.BulkResult;
import org.openpass.ui.Formats;

/** Says that a bulk act of the reader's has not come to its end: the machine or the session ended in the middle. */
final class UnfinishedNotice extends Div {

    private final transient Bulks parts;
    private final transient Actor actor;
    private final Span words = new Span();
    private transient BulkResult found;

    UnfinishedNotice(Bulks parts, Actor actor, Consumer<Set<Long>> ended) {
        this.parts = parts;
        this.actor = actor;
        Button show = new Button(text("bulk.unfinished.show"),
                click -> new BulkDialog(parts, actor, ended).show(found));
        show.addThemeVariants(ButtonVariant.SMALL);
        add(words, show);
        addClassNames("notice", "bulk-unfinished");
        getElement().setAttribute("role", "status");
        look();
    }

    void look() {
        found = parts.acts.unfinished(actor).orElse(null);
        setVisible(found != null);
        words.setText(found == null ? "" : text("bulk.unfinished", text("bulk.act." + found.act()),
                Formats.briefMoment(found.begunAt()), Formats.number(found.asked() - found.left()),
                Formats.number(found.asked())));
    }
}
