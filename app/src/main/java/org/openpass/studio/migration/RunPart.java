package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.PlanCase.State;
import org.openpass.ui.Formats;

/** How far a run is, and how fast it goes. Those that could not be moved from the beginning are no part of it. */
final class RunPart extends Section {

    private static final Set<State> OPEN = EnumSet.of(State.CAN, State.LATER, State.ORDERED);
    private static final Set<State> SETTLED = EnumSet.of(State.MOVED, State.REFUSED, State.GONE_ON);
    private static final int MINUTE = 60;

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();

    RunPart() {
        words.addClassName("run-words");
        bar.getElement().setAttribute("aria-label", text("migration.run"));
        add(new H2(text("migration.run")), bar, words);
    }

    /** @param pace how many are settled a second */
    void show(MigrationPlan plan, Map<State, Long> counts, double pace) {
        long settled = sum(counts, SETTLED);
        long open = sum(counts, OPEN);
        bar.setMax(Math.max(1, settled + open));
        bar.setValue(settled + open == 0 ? 1 : settled);
        String how = text("migration.run.settled", Formats.number(settled), Formats.number(settled + open));
        if (plan.state() == MigrationPlan.State.RUNNING && pace > 0 && open > 0) {
            how += " · " + text("migration.run.pace", Formats.number(Math.max(1, Math.round(pace * MINUTE))))
                    + " · " + text("migration.run.left", Formats.duration(Duration.ofSeconds((long) Math.ceil(open / pace))));
        } else if (plan.doneAt() != null) {
            how += " · " + text("migration.run.took", Formats.duration(Duration.between(plan.startedAt(), plan.doneAt())));
        }
        words.setText(how);
    }

    private static long sum(Map<State, Long> counts, Set<State> states) {
        return states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
    }
}
