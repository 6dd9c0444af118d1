package org.openpass.authoring.feel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads FEEL that an owner wrote. What is refused here is refused on the server, whatever the editor thought of it; what is let
 * through is bounded by how it is written, and is tried on an engine apart before it is released.
 */
public final class FeelReading {

    /** Together some megabytes of trees; what is longer is read anew, which takes no time where it can be read. */
    private static final int REMEMBERED = 1_000;
    private static final int SHORT = 400;
    private static final Map<Key, FeelExpression> READ = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FeelExpression> eldest) {
            return size() > REMEMBERED;
        }
    });

    private FeelReading() {
    }

    private record Key(String text, FeelKind kind) {
    }

    /**
     * Reads, at most once for each text: a model is checked at each step of its draft.
     *
     * @param text with or without its leading {@code =}
     */
    public static FeelExpression parse(String text, FeelKind kind) {
        String bare = kind != FeelKind.CELL && text.startsWith("=") ? text.substring(1) : text;
        List<FeelProblem> bounds = FeelBounds.problems(bare, kind);
        if (!bounds.isEmpty()) {
            return FeelExpression.refused(bare, kind, bounds);
        }
        Key key = new Key(bare, kind);
        FeelExpression known = READ.get(key);
        if (known == null) {
            known = read(bare, kind);
            if ((bare.length() <= SHORT || known.tree().isEmpty()) && known.problems().stream().noneMatch(problem -> problem.code().equals("tooSlow"))) {
                READ.put(key, known);
            }
        }
        return known;
    }

    private static FeelExpression read(String text, FeelKind kind) {
        try {
            FeelParser.Parsed parsed = FeelParser.parse(text, kind == FeelKind.CELL);
            List<FeelProblem> problems = new ArrayList<>(NoValues.in(text, parsed.tree()));
            problems.addAll(FeelRules.problems(parsed.tree(), kind));
            return new FeelExpression(text, kind, parsed.expression(), parsed.tree(), problems);
        } catch (FeelParser.Unparsable unparsable) {
            return FeelExpression.refused(text, kind, List.of(unparsable.problem()));
        }
    }
}
