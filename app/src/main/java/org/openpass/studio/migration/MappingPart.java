package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.PlanSteps.Mapped;
import org.openpass.authoring.migration.PlanSteps.Step;
import org.openpass.engine.reading.MappedElement;

/** Which step is which, on the diagrams of both versions and as a table. The diagrams stay where the reader has moved them. */
final class MappingPart extends Section {

    private final transient PlanWords words;
    private final transient Consumer<List<MappedElement>> changed;
    private final MappingDiagrams diagrams;
    private final Div table = new Div();
    private transient MigrationPlan plan;

    MappingPart(PlanWords words, Consumer<List<MappedElement>> changed) {
        this.words = words;
        this.changed = changed;
        diagrams = new MappingDiagrams(words, this::becomes);
        add(new H2(text("migration.mapping")), new Paragraph(text("migration.mapping.text")), diagrams, table);
    }

    void show(MigrationPlan shown, List<Mapped> steps) {
        plan = shown;
        diagrams.show(shown, steps);
        table.removeAll();
        table.add(new MappingTable(shown, steps, words, this::becomes));
    }

    /** @param target null: nothing */
    private void becomes(Mapped step, Step target) {
        List<MappedElement> pairs = new ArrayList<>(plan.mapping().stream().filter(pair -> !pair.source().equals(step.source().id()))
                .toList());
        if (target != null) {
            pairs.add(new MappedElement(step.source().id(), target.id()));
        }
        changed.accept(pairs);
    }
}
