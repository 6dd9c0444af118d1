package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.openpass.authoring.decision.TableGaps;
import org.openpass.engine.reading.DecisionModel;

/** What the rules say together: cases without a rule, rules that never decide, and where their order matters. */
final class WholeTable extends Section {

    private static final int SAID = 12;
    private final Div said = new Div();

    WholeTable() {
        addClassNames("card", "decision-whole");
        add(new H2(text("ruletable.whole")), said);
        said.getElement().setAttribute("role", "status");
    }

    void show(DecisionModel table) {
        TableGaps gaps = TableGaps.of(table);
        said.removeAll();
        if (!gaps.judged()) {
            said.add(new Paragraph(text("finding.tables.large")));
            return;
        }
        boolean whole = gaps.gaps().isEmpty() && gaps.never().isEmpty() && gaps.nothing().isEmpty();
        Paragraph sum = new Paragraph(text(whole ? "ruletable.whole.none" : "ruletable.whole.found"));
        sum.addClassName(whole ? "decision-good" : "decision-bad");
        said.add(sum);
        list("ruletable.gaps", gaps.gaps().stream().map(gap -> gap.isEmpty() ? "–" : gap).toList());
        list("ruletable.never", gaps.never().stream().map(rule -> RuleNames.of(table, rule)).toList());
        list("ruletable.nothing.cell", gaps.nothing().stream().map(cell -> RuleNames.of(table, cell.ruleId()) + " · "
                + cell.column() + ": " + cell.cellText()).toList());
        list("ruletable.overlaps", gaps.overlaps().stream().map(both -> text("ruletable.overlap",
                RuleNames.of(table, both.first()), RuleNames.of(table, both.second()), both.example())).toList());
        if (!gaps.unjudged().isEmpty()) {
            Paragraph unjudged = new Paragraph(text("ruletable.unjudged", String.join(", ", gaps.unjudged())));
            unjudged.addClassName("secondary");
            said.add(unjudged);
        }
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            Paragraph name = new Paragraph(text(title));
            name.addClassName("decision-said");
            UnorderedList list = new UnorderedList();
            lines.stream().limit(SAID).forEach(line -> list.add(new ListItem(line)));
            if (lines.size() > SAID) {
                list.add(new ListItem(text("ruletable.more", lines.size() - SAID)));
            }
            said.add(name, list);
        }
    }
}
