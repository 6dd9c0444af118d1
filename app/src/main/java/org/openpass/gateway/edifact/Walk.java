package org.openpass.gateway.edifact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Goes through the segments of a message by its grammar. */
final class Walk {

    private static final String MISSING = "13";
    private static final String NOT_HERE = "15";
    private static final String MANY_SEGMENTS = "35";
    private static final String MANY_GROUPS = "36";

    /** A group that is open, and how often each of its members came. */
    private record Open(Grammar group, Map<String, Integer> came) {

        boolean complete() {
            return group.members().values().stream().allMatch(member -> !member.mandatory() || came.containsKey(member.tag()));
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();

    Walk(Grammar message) {
        open.push(new Open(message, new HashMap<>()));
    }

    /** Where the segment stands, groups that it ends are closed. @return what is wrong with that (data element 0085); null: nothing */
    String accept(Segment segment) {
        int ends = 0;
        Grammar found = null;
        for (Iterator<Open> each = open.iterator(); each.hasNext() && found == null;) {
            found = each.next().group().members().get(segment.tag());
            ends += found == null ? 1 : 0;
        }
        if (found == null) {
            return NOT_HERE;
        }
        boolean complete = true;
        for (int i = 0; i < ends; i++) {
            complete &= open.pop().complete();
        }
        int count = open.peek().came().merge(segment.tag(), 1, Integer::sum);
        if (found.group()) {
            open.push(new Open(found, new HashMap<>()));
        }
        return !complete ? MISSING : count > found.most() ? found.group() ? MANY_GROUPS : MANY_SEGMENTS : null;
    }

    /** The message ends. @return an error for each group that is not complete */
    List<String> close() {
        List<String> missing = new ArrayList<>();
        open.forEach(each -> {
            if (!each.complete()) {
                missing.add(MISSING);
            }
        });
        return missing;
    }
}
