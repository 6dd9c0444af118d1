package org.openpass.engine.reading;

import java.util.List;
import java.util.Map;

/**
 * A form of form-js.
 *
 * @param components all of them, those within groups and lists after what holds them
 */
public record FormModel(String id, String versionTag, String platform, String platformVersion, List<Component> components,
        List<Expression> expressions, List<Refusal> refusals) {

    /**
     * @param within id of the group or list that it stands in, null at the top
     * @param text of a text: Markdown
     * @param values of a choice, in their order: value to label
     * @param pattern the regular expression that a text must match, null where there is none
     * @param properties custom properties: {@code label.ko}, {@code codeList} …
     */
    public record Component(String id, String type, String key, String within, String label, String description, String text,
            boolean required, Map<String, String> values, String pattern, Map<String, String> properties) {
    }
}
