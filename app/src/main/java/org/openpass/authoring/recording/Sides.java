package org.openpass.authoring.recording;

import java.util.ArrayList;
import java.util.List;
import org.openpass.authoring.recording.Side.How;
import tools.jackson.databind.JsonNode;

/** Both sides as they are put together: whatever comes into a scenario passes here, so that nothing of it goes unseen. */
public final class Sides {

    private final List<Side> all = new ArrayList<>();

    /** What is taken of a value; null where nothing is. */
    JsonNode take(String field, JsonNode value, Taking taking) {
        JsonNode taken = taking == null ? null : taking.of(value);
        add(field, words(value), taken == null ? "" : words(taken), taken == null ? How.LEFT_OUT
                : same(value, taken) ? How.TAKEN
                : taken.isNumber() ? How.ROUNDED : How.REPLACED);
        return taken;
    }

    /** A number may be written in more ways than one, also as a text. */
    private static boolean same(JsonNode value, JsonNode taken) {
        return words(value).equals(words(taken))
                || value.isNumber() && taken.isNumber() && value.decimalValue().compareTo(taken.decimalValue()) == 0;
    }

    private static String words(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.isContainer() ? value.toString() : value.asString();
    }

    /** Something that was worked out of the case. */
    public void add(String field, String was, String taken, How how) {
        all.add(new Side(field, was, taken, how));
    }

    /** In the order in which they came. */
    List<Side> all() {
        return List.copyOf(all);
    }
}
