package org.openpass.workbench.deadlines;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.Outage;
import org.openpass.casework.Outages;
import org.openpass.reference.Codes;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that an outage lasts, and that what falls due meanwhile does not lapse; nothing while none does. Live. */
@StyleSheet("styles/deadlines.css")
final class LastingOutages extends Div {

    private static final Logger log = LoggerFactory.getLogger(LastingOutages.class);
    private static final String TABLE = "casework.outages";

    private final transient Outages outages;
    private final transient Codes codes;

    LastingOutages(Outages outages, Codes codes, LiveCases live) {
        this.outages = outages;
        this.codes = codes;
        addClassName("lasting-outages");
        getElement().setAttribute("role", "status");
        live.followTables(this, TABLE::equals, this::show);
        show();
    }

    /** It stands on pages that are shown when all else has failed, too: then it says nothing. */
    private void show() {
        removeAll();
        try {
            outages.lasting().forEach(outage -> add(line(outage)));
        } catch (RuntimeException e) {
            log.warn("Whether an outage lasts cannot be read: {}", e.toString());
        }
    }

    private List<String> offices(Outage o) {
        Map<String, String> names = o.offices().isEmpty() ? Map.of() : codes.offices(Texts.locale());
        return o.offices().stream().map(code -> code + " " + names.getOrDefault(code, "")).map(String::strip).toList();
    }

    private Paragraph line(Outage o) {
        String scope = Stream.of(o.kinds().stream().map(kind -> Texts.textOr("outage.deadline." + kind, kind))
                .toList(), offices(o)).filter(part -> !part.isEmpty()).map(part -> String.join(", ", part))
                .collect(Collectors.joining("; "));
        Paragraph line = new Paragraph(VaadinIcon.PLUG.create());
        line.add(" " + text("deadlines.lasts", Formats.moment(o.from()), text("outage.cause." + o.cause()))
                + (scope.isEmpty() ? "" : " " + text("deadlines.lasts.of", scope)));
        return line;
    }
}
