package org.openpass.authoring.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.engine.MovedInstances.Refusal;
import org.openpass.engine.reading.MigrationRule;

/**
 * What the engine refuses, told as the rule that says the same: so it is read in the reader's language, and mended alike. Its own
 * words are kept beside it.
 *
 * @param rule the name of the rule, or null if the words are of none that is known
 * @param element the step that they name, or null
 */
record EngineWords(String rule, String element) {

    /** Of 8.6.0; that it says so is proved where the rules are. */
    private static final Map<String, MigrationRule> SAID = said();
    private static final Pattern NAMED = Pattern.compile("\\bid '([A-Za-z_][A-Za-z0-9_.-]*)'");

    static EngineWords of(Refusal refusal, String words) {
        return switch (refusal) {
            case GONE -> new EngineWords(MigrationRule.ENDED.name(), null);
            case MOVING -> new EngineWords(MigrationRule.MOVING.name(), null);
            case FINAL -> SAID.entrySet().stream().filter(each -> words.contains(each.getKey())).findFirst()
                    .map(each -> new EngineWords(each.getValue().name(), named(words))).orElse(new EngineWords(null, null));
        };
    }

    private static String named(String words) {
        Matcher named = NAMED.matcher(words);
        return named.find() ? named.group(1) : null;
    }

    private static Map<String, MigrationRule> said() {
        Map<String, MigrationRule> said = new LinkedHashMap<>();
        said.put("no mapping instruction defined", MigrationRule.UNMAPPED);
        said.put("duplicate source element ids", MigrationRule.TWICE);
        said.put("non-existing source element id", MigrationRule.ABSENT);
        said.put("non-existing target element id", MigrationRule.ABSENT);
        said.put("different loop characteristics", MigrationRule.LOOP);
        said.put("different event type", MigrationRule.EVENT_KIND);
        said.put("target a catch event only once", MigrationRule.EVENT_KIND);
        said.put("different type", MigrationRule.TYPE);
        said.put("different implementation", MigrationRule.TYPE);
        said.put("flow scope of active element", MigrationRule.FLOW_SCOPE);
        said.put("boundary events of types", MigrationRule.BOUNDARY);
        said.put("event subprocesses with start events of types", MigrationRule.EVENT_SUB);
        said.put("unsupported type", MigrationRule.KIND);
        said.put("detach the catch event", MigrationRule.DETACHED);
        said.put("already subscribed to", MigrationRule.SAME_MESSAGE);
        return said;
    }
}
