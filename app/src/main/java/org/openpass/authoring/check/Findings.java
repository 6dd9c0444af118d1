package org.openpass.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.authoring.check.Finding.Severity;
import org.openpass.engine.reading.Refusal;

/** What the rules have found so far. */
final class Findings {

    private static final int MOST = 500;

    private final List<Finding> all = new ArrayList<>();

    /** @param element null: the file as a whole */
    void error(String file, String element, String rule, Object... args) {
        add(file, element, 0, rule, Severity.ERROR, null, args);
    }

    void warning(String file, String element, String rule, Object... args) {
        add(file, element, 0, rule, Severity.WARNING, null, args);
    }

    /** One that an editor can mend at a press. */
    void fixable(String file, String element, String fix, String rule, Object... args) {
        add(file, element, 0, rule, Severity.ERROR, fix, args);
    }

    /** One that may be meant so, and else is mended at a press. */
    void advised(String file, String element, String fix, String rule, Object... args) {
        add(file, element, 0, rule, Severity.WARNING, fix, args);
    }

    void refused(String file, Refusal refusal) {
        add(file, refusal.elementId(), refusal.line(), "refused." + refusal.code(), Severity.ERROR, null, refusal.args().toArray());
    }

    /** Whether an error of the element is known. */
    boolean wrong(String file, String element) {
        return all.stream().anyMatch(each -> each.isError() && each.file().equals(file) && element != null
                && element.equals(each.elementId()));
    }

    private void add(String file, String element, int line, String rule, Severity severity, String fix, Object... args) {
        if (all.size() < MOST) {
            all.add(new Finding(file, element == null || element.isEmpty() ? null : element, line, rule, severity,
                    Stream.of(args).map(String::valueOf).toList(), fix));
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
