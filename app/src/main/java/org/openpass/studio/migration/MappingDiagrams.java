package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.PlanSteps.Mapped;
import org.openpass.authoring.migration.PlanSteps.Step;
import org.openpass.ui.Formats;
import org.openpass.ui.ProcessDiagram.Heat;

/**
 * Both versions side by side. Steps that are each other have the same number; whoever chooses one on the left is shown what it can
 * become on the right, and chooses that. By keyboard the table beside it does the same.
 */
final class MappingDiagrams extends Div {

    /** Also what others lie in: they have to be seen on it. */
    private static final int MAPPED = 1;
    private static final int POSSIBLE = 2;
    private static final int NOWHERE = 2;
    private static final int CASES_NOWHERE = 4;
    /** Of a step that is nothing yet on the other side. */
    private static final String NONE = "–";

    private final transient PlanWords words;
    private final transient BiConsumer<Mapped, Step> maps;
    private final MappedDiagram before = new MappedDiagram(this::left);
    private final MappedDiagram after = new MappedDiagram(this::right);
    private final Paragraph says = new Paragraph();
    private final Button nothing = new Button(text("migration.mapping.nothing"));
    private final Button leave = new Button(text("migration.diagrams.leave"), click -> choose(null));
    private transient MigrationPlan plan;
    private transient List<Mapped> steps = List.of();
    private String chosen;

    /** @param maps told that the step is to become the other, or nothing */
    MappingDiagrams(PlanWords words, BiConsumer<Mapped, Step> maps) {
        this.words = words;
        this.maps = maps;
        addClassName("mapping-diagrams");
        says.getElement().setAttribute("role", "status");
        nothing.addClickListener(click -> chosen().ifPresent(step -> became(step, null)));
        Div acts = new Div(says, nothing, leave);
        acts.addClassName("mapping-says");
        Div both = new Div(before, after);
        both.addClassName("mapping-sides");
        add(acts, both);
    }

    /** Draws them, or only what is new of them. */
    void show(MigrationPlan shown, List<Mapped> mapped) {
        plan = shown;
        steps = mapped;
        before.show(words.model(plan.fromKey()), words.names(plan.fromKey()), text("migration.step.from", String.valueOf(plan.from())));
        after.show(words.model(plan.toKey()), words.names(plan.toKey()), text("migration.step.to", String.valueOf(plan.to())));
        choose(null);
    }

    private void choose(String step) {
        chosen = step;
        Mapped of = chosen().orElse(null);
        boolean open = plan.state() == MigrationPlan.State.DRAFT;
        String target = of == null ? null : of.target();
        paint(of);
        before.at(chosen);
        after.at(target);
        nothing.setVisible(open && target != null);
        leave.setVisible(of != null);
        String name = of == null ? "" : words.step(plan.fromKey(), of.source());
        String becomes = of == null ? "" : of.choices().stream().filter(choice -> choice.id().equals(target)).findFirst()
                .map(choice -> words.step(plan.toKey(), choice)).orElse(text("migration.mapping.nothing"));
        says.setText(of == null ? text(open ? "migration.diagrams.choose" : "migration.diagrams.look")
                : text("migration.diagrams.chosen", name, becomes) + " " + (!open ? "" : of.choices().isEmpty()
                ? text("migration.diagrams.none") : text("migration.diagrams.become")));
    }

    private void paint(Mapped of) {
        Map<String, Heat> left = new HashMap<>();
        Map<String, List<String>> becomes = new HashMap<>();
        for (int n = 0; n < steps.size(); n++) {
            Mapped step = steps.get(n);
            String number = Formats.number(n + 1);
            int nowhere = step.source().scope() ? MAPPED : step.cases() > 0 ? CASES_NOWHERE : NOWHERE;
            left.put(step.source().id(), step.target() == null ? new Heat(nowhere, NONE) : new Heat(MAPPED, number));
            if (step.target() != null) {
                becomes.computeIfAbsent(step.target(), id -> new ArrayList<>()).add(number);
            }
        }
        Map<String, Heat> right = new HashMap<>();
        Set<String> possible = new HashSet<>();
        if (of != null) {
            of.choices().forEach(choice -> possible.add(choice.id()));
            possible.forEach(id -> right.put(id, new Heat(POSSIBLE, NONE)));
        }
        becomes.forEach((id, numbers) -> right.put(id, new Heat(possible.contains(id) ? POSSIBLE : MAPPED, String.join(", ", numbers))));
        before.heat(left);
        after.heat(right);
    }

    private void left(String id) {
        choose(id.equals(chosen) ? null : id);
    }

    /** Without a step that is to become something, the one that is it now is shown. */
    private void right(String id) {
        Mapped of = chosen().orElse(null);
        if (of == null) {
            steps.stream().filter(step -> id.equals(step.target())).findFirst().ifPresent(step -> choose(step.source().id()));
        } else if (plan.state() == MigrationPlan.State.DRAFT) {
            of.choices().stream().filter(choice -> choice.id().equals(id)).findFirst().ifPresent(target -> became(of, target));
        }
    }

    private void became(Mapped step, Step target) {
        if (target == null || !target.id().equals(step.target())) {
            maps.accept(step, target);
        } else {
            choose(null);
        }
    }

    private Optional<Mapped> chosen() {
        return steps.stream().filter(step -> step.source().id().equals(chosen)).findFirst();
    }
}
