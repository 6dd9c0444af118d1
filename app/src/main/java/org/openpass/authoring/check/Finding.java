package org.openpass.authoring.check;

import java.util.List;
import java.util.Locale;
import org.openpass.terms.Labels;

/**
 * What is wrong, where, and the mend.
 *
 * @param file name of the file in its set
 * @param elementId where it stands: an element, flow, message, rule, column or component; null: the file as a whole
 * @param line of the file, 0 where it is not known
 * @param rule the rule and what it found: {@code userTasks.noForm}
 * @param args names and numbers of the texts
 * @param fix what an editor can do about it at a press: {@code wrap}, {@code set:goal}; null where a person must think
 */
public record Finding(String file, String elementId, int line, String rule, Severity severity, List<String> args, String fix) {

    public enum Severity { ERROR, WARNING }

    /** The same under the name that people know the file by. */
    public Finding in(String name) {
        return new Finding(name, elementId, line, rule, severity, args, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * No engine is given such a file, not even the trial's: it does not pass the gate, its expressions are out of their bounds, its
     * jobs are nobody's, or it goes in a circle without an end. What else is found may be tried.
     */
    public boolean isHarm() {
        return isError() && (rule.startsWith("refused.") || rule.startsWith("feel.") || rule.equals("jobTypes.unknown")
                || rule.equals("reachable.circle"));
    }

    /** What is wrong. */
    public String text(Locale reader) {
        return Labels.text("finding." + rule, reader, args.toArray());
    }

    /** What to do about it. */
    public String mend(Locale reader) {
        return Labels.text("finding." + rule + ".mend", reader, args.toArray());
    }
}
