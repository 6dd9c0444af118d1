package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.authoring.Library;
import org.openpass.authoring.Shelved;
import org.openpass.authoring.Version;
import org.openpass.engine.IncidentCauses.Cause;
import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.Texts;

/** What steps, processes and causes are called. */
@org.springframework.stereotype.Component
class IncidentWords {

    private final Models models;
    private final ModelNames names;
    private final Library library;

    IncidentWords(Models models, ModelNames names, Library library) {
        this.models = models;
        this.names = names;
        this.library = library;
    }

    /** The name of the step in the reader's language, or its id. */
    String step(Cause cause) {
        String translated = names.of(cause.definitionKey(), Texts.locale()).get(cause.elementId());
        return translated != null ? translated : models.element(cause.definitionKey(), cause.elementId())
                .map(Models.Element::name).filter(name -> name != null && !name.isBlank()).orElse(cause.elementId());
    }

    /** By id, what processes are called in the reader's language. */
    Map<String, String> processes(Actor reader) {
        Function<Version, String> name = version -> version.nameKo() != null
                && Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage()) ? version.nameKo() : version.nameEn();
        return library.works(reader).stream().collect(Collectors.toMap(work -> work.work().id(),
                ((Function<Shelved, Version>) Shelved::newest).andThen(name)));
    }

    /** What it says; of a decision that is not for the reader, that one failed. */
    static String cause(Cause cause) {
        return cause.cause() == null ? text("incidents.ofDecision") : cause.cause();
    }
}
