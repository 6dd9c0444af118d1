package org.openpass.processes;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Text;

/** What a DMN file says about itself. */
final class Decisions {
    private static final String OPENPASS = "https://openpass.org/schema/dmn/1.0";

    private static final Pattern PARAMETER = Pattern.compile("\\bparameters\\.([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)+)");

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

    /** The names of the parameters that it reads from {@code parameters}. */
    static Set<String> parameters(DmnModelInstance model) {
        return model.getModelElementsByType(Text.class).stream().flatMap(text -> PARAMETER.matcher(text.getTextContent()).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** {@code law}, applied by the day of filing, or {@code risk}, applied in its latest version. */
    static String kind(DmnModelInstance model) {
        return decision(model).getExtensionElements().getDomElement()
                .getChildElementsByNameNs(OPENPASS, "criteria").getFirst().getAttribute("kind");
    }
}
