package org.openpass.authoring.feel;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ProcessModel;

/** What a process has for another that it calls. */
public final class CallVariables {

    private CallVariables() {
    }

    /**
     * Those of the names that are not there on every way to the call.
     *
     * @param takes what the called process must be given
     */
    public static Set<String> missing(ProcessModel caller, Gives gives, Element activity, Collection<String> takes) {
        Set<String> missing = new TreeSet<>(takes);
        if (activity.call() != null && !activity.call().gives()) {
            activity.inputs().forEach(input -> missing.remove(input.target()));
            return missing;
        }
        VariableFlow.of(caller, gives).inside(activity).ifPresentOrElse(known -> {
            missing.removeAll(known.must());
            if (known.open()) {
                missing.clear(); // something before it gives what nobody knows here
            }
        }, missing::clear);
        return missing;
    }
}
