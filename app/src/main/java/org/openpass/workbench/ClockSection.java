package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.openpass.performance.CaseClock;
import org.openpass.performance.Owner;
import org.openpass.ui.Formats;
import org.openpass.ui.ShareBar;

/** Whose time the case has taken. */
class ClockSection extends Div {

    ClockSection(CaseClock clock, boolean open) {
        addClassNames("card", "case-clock");
        Paragraph total = new Paragraph(text(open ? "clock.soFar" : "clock.total", Formats.duration(clock.total())));
        total.addClassName("secondary");
        add(new H2(text("clock.title")), total, new ShareBar(text("clock.title"), Arrays.stream(Owner.values())
                .map(owner -> new ShareBar.Part(owner.name().toLowerCase(Locale.ROOT), text("time." + owner.name()),
                        share(clock.of(owner), clock.total()), Formats.duration(clock.of(owner)))).toList()));
    }

    private static double share(Duration part, Duration whole) {
        return whole.isZero() ? 0 : (double) part.toNanos() / whole.toNanos();
    }
}
