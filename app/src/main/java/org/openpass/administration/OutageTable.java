package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.Outage;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Outages as lines, each with what can still be done about it. */
final class OutageTable extends DataTable {

    private final transient BiConsumer<Outage, OutageAct> acts;

    OutageTable(List<Outage> outages, Map<Long, Long> moved, Instant now, BiConsumer<Outage, OutageAct> acts) {
        super(text("outages.title"), text("outages.what"), text("outages.time"), text("outages.scope"),
                text("column.status"), text("outages.moved") + "#", text("column.action"));
        this.acts = acts;
        outages.forEach(o -> row(lines(o.declaredBy().equals("system") ? text("outages.standstill") : o.what(),
                text("outage.cause." + o.cause())), time(o), scope(o.kinds(), o.offices()), state(o),
                Formats.number(moved.get(o.id())), acts(o, now)));
    }

    private static String time(Outage o) {
        return Formats.briefMoment(o.from()) + " – " + Formats.briefMoment(o.until());
    }

    static Div scope(List<String> kinds, List<String> offices) {
        return lines(kinds.isEmpty() ? text("outages.kinds.all") : kinds.stream().map(OutageTable::kind)
                .collect(Collectors.joining(", ")), offices.isEmpty() ? text("outages.offices.all")
                : String.join(", ", offices));
    }

    static String kind(String kind) {
        return Texts.textOr("outage.deadline." + kind, kind);
    }

    private static Div state(Outage o) {
        String words = text("outages.state." + o.state());
        Div state = new Div(switch (o.state()) {
            case SUSPECTED -> Badge.of(words, VaadinIcon.QUESTION, "bad");
            case LASTS -> Badge.of(words, VaadinIcon.PLUG, "bad");
            case RECOVERED -> Badge.of(words, VaadinIcon.CHECK, "good");
            case FINAL -> Badge.of(words, VaadinIcon.LOCK, "quiet");
            case UNDONE, DISMISSED -> Badge.of(words, VaadinIcon.CLOSE, "quiet");
        });
        if (o.moving()) {
            state.add(quiet(text(o.state() == Outage.State.UNDONE ? "outages.puttingBack" : "outages.moving")));
        }
        if (o.state() == Outage.State.RECOVERED) {
            state.add(quiet(text("outages.undoUntil", Formats.briefMoment(o.finalAt()))));
        }
        if (o.reason() != null) {
            state.add(quiet(o.reason()));
        }
        state.addClassName("two-lines");
        return state;
    }

    private Div acts(Outage o, Instant now) {
        Div buttons = new Div();
        buttons.addClassName("outage-acts");
        possible(o, now).map(act -> {
            Button button = new Button(text("outages.act." + act), click -> acts.accept(o, act));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(text("outages.act." + act) + ": " + o.what());
            return button;
        }).forEach(buttons::add);
        return buttons;
    }

    private static Stream<OutageAct> possible(Outage o, Instant now) {
        return switch (o.state()) {
            case SUSPECTED, LASTS -> Stream.of(OutageAct.RECOVER, OutageAct.DISMISS, OutageAct.LAPSED);
            case RECOVERED -> now.isBefore(o.finalAt()) ? Stream.of(OutageAct.UNDO, OutageAct.LAPSED)
                    : Stream.of(OutageAct.LAPSED);
            case FINAL -> Stream.of(OutageAct.LAPSED);
            case UNDONE, DISMISSED -> Stream.of();
        };
    }

    static Div lines(String first, String second) {
        Div lines = new Div(new Span(first), quiet(second));
        lines.addClassName("two-lines");
        return lines;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }
}
