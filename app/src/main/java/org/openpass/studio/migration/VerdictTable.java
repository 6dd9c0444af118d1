package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.PlanCase;
import org.openpass.authoring.migration.PlanSteps.Mapped;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/**
 * What the dry run says, and later what became of the cases: how many there are of each kind, and each of one kind with why and what
 * mends it. While they are moved what changes is shown in place, so that whoever reads or stands at a link stays there.
 */
final class VerdictTable extends Section {

    static final int PAGE = 50;

    private final transient MigrationPlan plan;
    private final transient PlanWords words;
    private final transient Map<String, String> names;
    private final Map<PlanCase.State, Anchor> links = new EnumMap<>(PlanCase.State.class);
    private final Div states = new Div();
    private final Div list = new Div();
    private transient List<PlanCase> listed;

    VerdictTable(MigrationPlan plan, List<Mapped> steps, PlanWords words) {
        this.plan = plan;
        this.words = words;
        names = steps.stream().collect(Collectors.toMap(step -> step.source().id(), step -> words.step(plan.fromKey(), step.source())));
        boolean begun = plan.startedAt() != null;
        add(new H2(text(begun ? "migration.outcome" : "migration.verdict")));
        if (plan.judgedAt() == null) {
            add(new Paragraph(text("migration.verdict.none")));
            return;
        }
        states.addClassName("verdict-states");
        list.addClassName("verdict-list");
        add(new Paragraph(begun ? text("migration.outcome.text") : text(plan.judged() ? "migration.verdict.at" : "migration.verdict.old",
                Formats.moment(plan.judgedAt()))), states, list);
    }

    /** @param readable the numbers of those at which the reader may look */
    void show(Map<PlanCase.State, Long> counts, PlanCase.State shown, List<PlanCase> cases, Set<String> readable) {
        counts(counts, shown);
        if (!cases.equals(listed)) {
            listed = cases;
            list.removeAll();
            if (!cases.isEmpty()) {
                list.add(table(cases, readable));
            }
            if (cases.size() == PAGE) {
                list.add(new Anchor(href(shown, cases.getLast().instanceKey()), text("heat.next")));
            }
        }
    }

    private void counts(Map<PlanCase.State, Long> counts, PlanCase.State shown) {
        int at = 0;
        for (PlanCase.State state : PlanCase.State.values()) {
            Anchor link = links.get(state);
            if (!counts.containsKey(state)) {
                if (link != null) {
                    states.remove(links.remove(state));
                }
                continue;
            }
            if (link == null) {
                link = new Anchor(href(state, 0), "");
                links.put(state, link);
                states.addComponentAtIndex(at, link);
            }
            at++;
            link.removeAll();
            link.add(PlanWords.state(state, counts.get(state)));
            if (state == shown) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }

    private DataTable table(List<PlanCase> cases, Set<String> readable) {
        String caption = text("migration.verdict");
        boolean reasons = cases.stream().anyMatch(one -> one.reason() != null || one.said() != null);
        DataTable table = reasons ? new DataTable(caption, text("migration.case"), text("migration.why"), text("migration.mend"))
                : new DataTable(caption, text("migration.case"));
        for (PlanCase one : cases) {
            Component number = readable.contains(one.caseNumber()) ? new Anchor("cases/" + one.caseNumber(), one.caseNumber())
                    : new Span(one.caseNumber());
            if (reasons) {
                table.row(number, why(one), PlanWords.mend(one));
            } else {
                table.row(number);
            }
        }
        return table;
    }

    /** The rule in the reader's language, and what the engine itself said. */
    private Component why(PlanCase one) {
        Div lines = new Div(new Span(words.reason(one, names)));
        lines.addClassName("two-lines");
        if (one.said() != null) {
            Span said = new Span(text("migration.said") + " ");
            Span quoted = new Span(one.said());
            quoted.getElement().setAttribute("lang", "en");
            said.add(quoted);
            said.addClassName("secondary");
            lines.add(said);
        }
        return lines;
    }

    private String href(PlanCase.State state, long after) {
        return "studio/plans/" + plan.id() + "?state=" + state + (after == 0 ? "" : "&after=" + after);
    }
}
