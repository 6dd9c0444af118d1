package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.PlanCase;
import org.openpass.authoring.migration.PlanSteps.Mapped;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What the dry run says: how many can be moved, and each that cannot, with why and what mends it. */
final class VerdictTable extends Section {

    static final int PAGE = 50;

    VerdictTable(MigrationPlan plan, Map<PlanCase.State, Long> counts, PlanCase.State shown, List<PlanCase> cases,
            List<Mapped> steps, PlanWords words) {
        add(new H2(text("migration.verdict")));
        if (plan.judgedAt() == null) {
            add(new Paragraph(text("migration.verdict.none")));
            return;
        }
        add(new Paragraph(text(plan.judged() ? "migration.verdict.at" : "migration.verdict.old", Formats.moment(plan.judgedAt()))));
        Div states = new Div();
        states.addClassName("verdict-states");
        counts.forEach((state, count) -> {
            Anchor link = new Anchor(href(plan, state, 0), PlanWords.state(state, count));
            if (state == shown) {
                link.getElement().setAttribute("aria-current", "true");
            }
            states.add(link);
        });
        add(states);
        if (!cases.isEmpty()) {
            add(table(plan, cases, steps, words));
        }
        if (cases.size() == PAGE) {
            add(new Anchor(href(plan, shown, cases.getLast().instanceKey()), text("heat.next")));
        }
    }

    private static DataTable table(MigrationPlan plan, List<PlanCase> cases, List<Mapped> steps, PlanWords words) {
        Map<String, String> names = steps.stream().collect(Collectors.toMap(step -> step.source().id(),
                step -> words.step(plan.fromKey(), step.source())));
        DataTable table = new DataTable(text("migration.verdict"), text("migration.case"), text("migration.why"),
                text("migration.mend"));
        cases.forEach(one -> table.row(new Span(one.caseNumber()), words.reason(one, names), PlanWords.mend(one)));
        return table;
    }

    private static String href(MigrationPlan plan, PlanCase.State state, long after) {
        return "studio/plans/" + plan.id() + "?state=" + state + (after == 0 ? "" : "&after=" + after);
    }
}
