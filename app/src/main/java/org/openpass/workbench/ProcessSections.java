package org.openpass.workbench;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.openpass.engine.Holdups;
import org.openpass.engine.Journeys;
import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.Texts;

/** Gathers where a case is in its process and what the process looks like; of any kind of case. */
@org.springframework.stereotype.Component
class ProcessSections implements CaseSection {

    private final Journeys journeys;
    private final Models models;
    private final ModelNames names;
    private final Holdups holdups;

    ProcessSections(Journeys journeys, Models models, ModelNames names, Holdups holdups) {
        this.journeys = journeys;
        this.models = models;
        this.names = names;
        this.holdups = holdups;
    }

    @Override
    public String tab() {
        return "process";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer();
    }

    /** The same section for the same case: what the reader chose to look at stays when the case goes on. */
    @Override
    public Component show(CaseReading c, Component shown) {
        ProcessSection section = shown instanceof ProcessSection kept ? kept : new ProcessSection();
        Optional.ofNullable(c.file().instanceKey()).flatMap(journeys::of).ifPresentOrElse(journey -> {
            Map<Long, Map<String, String>> translated = new HashMap<>();
            LongFunction<Map<String, String>> namesOf = release -> translated.computeIfAbsent(release, key -> names.of(key, Texts.locale()));
            section.show(models.bpmn(journey.definitionKey()).orElseThrow(), namesOf.apply(journey.definitionKey()), journey,
                    c.open() ? holdups.of(c.file().number()) : List.of(), (release, id) ->
                            namesOf.apply(release).getOrDefault(id, models.element(release, id).map(Models.Element::name).orElse(null)));
        }, section::notStarted);
        return section;
    }
}
