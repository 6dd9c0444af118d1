package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.PlanSteps.Mapped;
import org.openpass.authoring.migration.PlanSteps.Step;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Which step is which; those at which no case stands are folded away, and are mapped all the same. */
final class MappingTable extends Div {

    private final transient MigrationPlan plan;
    private final transient PlanWords words;
    private final transient BiConsumer<Mapped, Step> maps;

    /** @param maps told that a step is to become another, or nothing */
    MappingTable(MigrationPlan plan, List<Mapped> steps, PlanWords words, BiConsumer<Mapped, Step> maps) {
        this.plan = plan;
        this.words = words;
        this.maps = maps;
        addClassName("mapping-table");
        boolean open = plan.state() == MigrationPlan.State.DRAFT;
        List<Mapped> here = steps.stream().filter(step -> step.cases() > 0).toList();
        List<Mapped> others = steps.stream().filter(step -> step.cases() == 0).toList();
        add(here.isEmpty() ? new Span(text("migration.mapping.noCases")) : table(here, open));
        if (!others.isEmpty()) {
            Details folded = new Details(text("migration.mapping.others", Formats.number(others.size())), table(others, open));
            folded.setOpened(here.isEmpty());
            add(folded);
        }
    }

    private DataTable table(List<Mapped> steps, boolean open) {
        DataTable table = new DataTable(text("migration.mapping"), text("migration.step.from", String.valueOf(plan.from())),
                text("migration.cases") + "#", text("migration.step.to", String.valueOf(plan.to())));
        steps.forEach(step -> table.row(named(plan.fromKey(), step.source()), Formats.number(step.cases()), target(step, open)));
        return table;
    }

    private Component named(long release, Step step) {
        Span id = new Span(step.id());
        id.addClassName("secondary");
        Div lines = new Div(new Span(words.step(release, step)), id);
        lines.addClassName("two-lines");
        return lines;
    }

    private Component target(Mapped step, boolean open) {
        Step now = step.choices().stream().filter(choice -> choice.id().equals(step.target())).findFirst().orElse(null);
        if (!open) {
            return now == null ? new Span(text("migration.mapping.nothing")) : named(plan.toKey(), now);
        }
        Select<Step> select = new Select<>();
        select.setAriaLabel(text("migration.mapping.of", words.step(plan.fromKey(), step.source())));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("migration.mapping.nothing"));
        select.setItems(step.choices());
        select.setItemLabelGenerator(choice -> choice == null ? text("migration.mapping.nothing")
                : words.step(plan.toKey(), choice) + " · " + choice.id());
        select.setValue(now);
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                maps.accept(step, e.getValue());
            }
        });
        return select;
    }
}
