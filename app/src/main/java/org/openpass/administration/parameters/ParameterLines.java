package org.openpass.administration.parameters;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.reference.ParameterList.Line;
import org.openpass.release.Release;
import org.openpass.ui.DataTable;

/** Parameters of one group as lines: what holds, what comes next, on which basis, and whose it is. */
final class ParameterLines extends DataTable {

    private final transient Consumer<Line> change;

    ParameterLines(String group, Consumer<Line> change) {
        super(group, text("parameters.parameter"), text("parameters.value") + "#", text("parameters.holds"),
                text("parameters.next"), text("parameters.article"), text("parameters.owner"), text("column.action"));
        this.change = change;
        size(0, 14);
        size(2, 8);
        size(3, 9);
        size(4, 10);
        size(5, 8);
    }

    void add(Line line, List<Release> pending) {
        row(lines(ParameterWords.title(line.name()), text("parameters.named", line.name(), ParameterWords.kind(line.kind()))),
                ParameterWords.value(line.now()), holds(line), next(line, pending),
                ParameterWords.article(line.article()),
                lines(ParameterWords.owner(line.owner()), ParameterWords.appliesTo(line.appliesTo())), act(line));
    }

    private static String holds(Line line) {
        return line.now() == null ? "–" : ParameterWords.days(line.now().from(), line.now().to());
    }

    /** What is released for a day to come, and what is only being prepared. */
    private static Div next(Line line, List<Release> pending) {
        Div next = new Div();
        next.addClassName("two-lines");
        if (line.next() != null) {
            next.add(new Span(text("parameters.next.from", ParameterWords.value(line.next()),
                    ParameterWords.days(line.next().from(), line.next().to()))));
        }
        pending.forEach(release -> next.add(new Anchor(address(release), text("parameters.pending." + release.state(),
                String.valueOf(release.id())))));
        if (next.getComponentCount() == 0) {
            next.add(new Span("–"));
        }
        return next;
    }

    /** Where a release is read, submitted and released. */
    static String address(Release release) {
        return "admin/releases/" + release.id();
    }

    private Component act(Line line) {
        Button button = new Button(text("releases.row.change"), click -> change.accept(line));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(text("parameters.change") + ": " + ParameterWords.title(line.name()));
        return button;
    }

    private static Div lines(String first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(new Span(first), quiet);
        lines.addClassName("two-lines");
        return lines;
    }
}
