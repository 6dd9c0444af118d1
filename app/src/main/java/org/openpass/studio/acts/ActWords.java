package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.authoring.Library;
import org.openpass.authoring.acts.Act;
import org.openpass.authoring.acts.ActCase;
import org.openpass.authoring.acts.ActRefused;
import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What acts and the steps that they name are called in the reader's language. */
@Component
class ActWords {

    private final Library library;
    private final Models models;
    private final ModelNames names;
    private final JsonMapper json;

    ActWords(Library library, Models models, ModelNames names, JsonMapper json) {
        this.library = library;
        this.models = models;
        this.names = names;
        this.json = json;
    }

    String process(String work, int version, Actor actor) {
        String name = library.versions(work, actor).stream().findFirst().map(newest -> newest.nameKo() != null
                && Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage()) ? newest.nameKo() : newest.nameEn()).orElse(work);
        return text("position.version", name, String.valueOf(version));
    }

    /** The step's name, or what was written if no step has this id. */
    String step(long release, String id) {
        if (id == null) {
            return null;
        }
        String translated = names.of(release, Texts.locale()).get(id);
        return translated != null ? translated : models.element(release, id).map(Models.Element::name)
                .filter(name -> name != null && !name.isBlank()).orElse(id);
    }

    String steps(long release, List<String> ids) {
        return ids.stream().map(id -> step(release, id)).collect(Collectors.joining(", "));
    }

    /** All that hinders, with what mends each. */
    String refused(ActRefused refused, long release) {
        return refused.faults().stream().map(fault -> fault.text(Texts.locale(), id -> step(release, id)))
                .collect(Collectors.joining(" "));
    }

    String model(long release) {
        return models.bpmn(release).orElseThrow();
    }

    Map<String, String> names(long release) {
        return names.of(release, Texts.locale());
    }

    String variables(Map<String, Object> variables) {
        return variables.entrySet().stream().map(each -> text("position.variable", each.getKey(), json.writeValueAsString(each.getValue())))
                .collect(Collectors.joining("; "));
    }

    static String title(Act act) {
        return text("position.name", text("position.kind." + act.kind()), String.valueOf(act.id()));
    }

    static String cases(Act act) {
        return act.cases().size() == 1 ? act.cases().getFirst().caseNumber() : text("position.cases", Formats.number(act.cases().size()));
    }

    static Badge state(Act.State state) {
        String words = text("position.state." + state);
        return switch (state) {
            case PROPOSED -> Badge.of(words, VaadinIcon.PENCIL, "info");
            case SIGNED -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case DONE -> Badge.of(words, VaadinIcon.CHECK, "good");
            case WITHDRAWN -> Badge.of(words, VaadinIcon.ARCHIVE, "quiet");
        };
    }

    static Badge state(ActCase.State state) {
        String words = text("position.case." + state);
        return switch (state) {
            case DONE -> Badge.of(words, VaadinIcon.CHECK, "good");
            case PROPOSED, ORDERED -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case FAILED_AGAIN, REFUSED -> Badge.of(words, VaadinIcon.WARNING, "bad");
            case GONE_ON, WITHDRAWN -> Badge.of(words, VaadinIcon.FORWARD, "quiet");
        };
    }
}
