package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.openpass.engine.ElementFigures.Figure;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The same as the diagram in words and numbers, in the order of what is compared. */
final class HeatTable extends DataTable {

    private final Clock clock;

    /** @param list the address of the list of cases at a step */
    HeatTable(List<Step> steps, HeatQuery query, Function<String, String> list, Clock clock) {
        super(text("heat.table"), text("heat.step"), text("heat.by.NOW") + "#", text("heat.oldest") + "#",
                text("heat.by.ENTERED") + "#", text("heat.left") + "#", text("heat.by.MEDIAN") + "#", text("heat.by.P95") + "#");
        this.clock = clock;
        for (Step step : steps) {
            Figure figure = step.figure();
            styled(figure.elementId().equals(query.at()) ? "chosen" : "", step.name(), standing(figure, list), oldest(figure),
                    Formats.number(figure.entered()), left(figure), Step.duration(figure.median()), Step.duration(figure.p95()));
        }
    }

    private static Component standing(Figure figure, Function<String, String> list) {
        String count = Formats.number(figure.standing());
        return figure.standing() == 0 ? new Span(count) : new Anchor(list.apply(figure.elementId()), count);
    }

    private String oldest(Figure figure) {
        if (figure.oldest() == null) {
            return "";
        }
        Duration since = Duration.between(figure.oldest(), clock.instant());
        return Formats.duration(since.isNegative() ? Duration.ZERO : since);
    }

    private static String left(Figure figure) {
        return figure.early() == 0 ? Formats.number(figure.left())
                : text("heat.left.early", Formats.number(figure.left()), Formats.number(figure.early()));
    }
}
