package org.openpass.processes;

import java.nio.file.Path;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What a DMN file says about itself. */
final class Decisions {
    private static final String OPENPASS = "https://openpass.org/schema/dmn/1.0";

    private Decisions() {}

    static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }

    static Decision decision(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    static String id(DmnModelInstance model) {
        return decision(model).getId();
    }

    /** {@code law}, applied by the day of filing, or {@code risk}, applied in its latest version. */
    static String kind(DmnModelInstance model) {
        return decision(model).getExtensionElements().getDomElement()
                .getChildElementsByNameNs(OPENPASS, "criteria").getFirst().getAttribute("kind");
    }
}
