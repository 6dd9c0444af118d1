package org.openpass.workbench.stream;

import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;

/** What the steps of a process are called, in the reader's language. */
@Component
class StepNames {

    private final ModelNames names;
    private final Models models;

    StepNames(ModelNames names, Models models) {
        this.names = names;
        this.models = models;
    }

    String of(long definitionKey, String elementId) {
        String written = names.of(definitionKey, Texts.locale()).get(elementId);
        return written != null ? written : models.element(definitionKey, elementId).map(Models.Element::name)
                .filter(name -> name != null && !name.isBlank()).orElse(elementId);
    }
}
