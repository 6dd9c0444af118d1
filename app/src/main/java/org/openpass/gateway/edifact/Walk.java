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

    /** A group that is open: how often each of its members came, and which place has been reached. */
    private static final class Open {
        private final Grammar group;
        private final Map<String, Integer> came = new HashMap<>();
        private int reached;

        Open(Grammar group) {
            this.group = group;
        }

        /** What the segment is here; null where it is none of the group, or what follows it came before. */
        Grammar member(String tag) {
            Grammar member = group.members().get(tag);
            return member == null || member.place() < reached ? null : member;
        }

        boolean complete() {
            return group.members().values().stream().allMatch(member -> !member.mandatory() || came.containsKey(member.tag()));
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();

    Walk(Grammar message) {
        open.push(new Open(message));
    }

    /**
     * Where the segment stands, groups that it ends are closed; one that has no place there changes nothing.
     *
     * @return what is wrong with that (data element 0085); null: nothing
     */
    String accept(Segment segment) {
        int ends = 0;
        Grammar found = null;
        for (Iterator<Open> each = open.iterator(); each.hasNext() && found == null;) {
            found = each.next().member(segment.tag());
            ends += found == null ? 1 : 0;
        }
        if (found == null) {
            return NOT_HERE;
        }
        boolean complete = true;
        for (int i = 0; i < ends; i++) {
            complete &= open.pop().complete();
        }
        Open within = open.peek();
        within.reached = found.place();
        int count = within.came.merge(segment.tag(), 1, Integer::sum);
        if (found.group()) {
            open.push(new Open(found));
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
