package org.openpass.workbench;

import java.util.Map;
import java.util.Optional;
import org.openpass.casework.CaseFile;
import org.openpass.engine.Journeys;
import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;

/** Gathers where a case is in its process and what the process looks like; of any kind of case. */
@Component
class ProcessSections {

    private final Journeys journeys;
    private final Models models;
    private final ModelNames names;

    ProcessSections(Journeys journeys, Models models, ModelNames names) {
        this.journeys = journeys;
        this.models = models;
        this.names = names;
    }

    /** The section; the one that is shown already, brought up to date, when there is one. */
    ProcessSection of(CaseFile file, ProcessSection shown) {
        ProcessSection section = shown == null ? new ProcessSection() : shown;
        Optional.ofNullable(file.instanceKey()).flatMap(journeys::of).ifPresentOrElse(journey -> {
            Map<String, String> translated = names.of(journey.processId(), Texts.locale());
            section.show(models.bpmn(journey.definitionKey()).orElseThrow(), translated, journey, id -> translated
                    .getOrDefault(id, models.element(journey.definitionKey(), id).map(Models.Element::name).orElse(null)));
        }, section::notStarted);
        return section;
    }
}
