package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.authoring.Library;
import org.openpass.authoring.migration.MigrationPlan;
import org.openpass.authoring.migration.PlanCase;
import org.openpass.authoring.migration.PlanSteps.Step;
import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;

/** What plans, their steps and their verdicts are called in the reader's language. */
@Component
class PlanWords {

    private final Library library;
    private final ModelNames names;
    private final Models models;

    PlanWords(Library library, ModelNames names, Models models) {
        this.library = library;
        this.names = names;
        this.models = models;
    }

    /** As it was drawn. */
    String model(long release) {
        return models.bpmn(release).orElse(null);
    }

    /** What its steps are called, where it is not as they are in the model. */
    Map<String, String> names(long release) {
        return names.of(release, Texts.locale());
    }

    String process(String work, Actor actor) {
        return library.versions(work, actor).stream().findFirst().map(newest -> newest.nameKo() != null
                && Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage()) ? newest.nameKo() : newest.nameEn())
                .orElse(work);
    }

    static String title(MigrationPlan plan) {
        return text("migration.title", String.valueOf(plan.from()), String.valueOf(plan.to()));
    }

    String step(long release, Step step) {
        return names.of(release, Texts.locale()).getOrDefault(step.id(), step.name());
    }

    /** The rule's sentence about a step, with its name; of what the engine says and no rule does, that it says so. */
    String reason(PlanCase one, Map<String, String> steps) {
        return one.reason() == null ? one.said() == null ? "" : text("migration.refusedByEngine")
                : text("migration.rule." + one.reason(), one.elementId() == null ? ""
                : steps.getOrDefault(one.elementId(), one.elementId()));
    }

    /** What mends it; what was on its way when the run came by is moved by another one. */
    static String mend(PlanCase one) {
        boolean passing = one.reason() == null || one.reason().equals("MOVING");
        return one.state() == PlanCase.State.REFUSED && passing ? text("migration.mend.again")
                : one.reason() == null ? "" : text("migration.rule." + one.reason() + ".mend");
    }

    static Badge state(MigrationPlan.State state) {
        String words = text("migration.state." + state);
        return switch (state) {
            case DRAFT -> Badge.of(words, VaadinIcon.PENCIL, "info");
            case SIGNED, RUNNING, PAUSED -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case DONE -> Badge.of(words, VaadinIcon.CHECK, "good");
            case ENDED -> Badge.of(words, VaadinIcon.ARCHIVE, "quiet");
        };
    }

    static Badge state(PlanCase.State state, long count) {
        String words = text("migration.case." + state, Formats.number(count));
        return switch (state) {
            case CAN, MOVED -> Badge.of(words, VaadinIcon.CHECK, "good");
            case LATER, ORDERED -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case CANNOT, REFUSED -> Badge.of(words, VaadinIcon.WARNING, "bad");
            case GONE_ON -> Badge.of(words, VaadinIcon.FORWARD, "quiet");
        };
    }

    static String hands(List<String> hands) {
        return String.join(", ", hands);
    }
}
