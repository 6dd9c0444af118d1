package org.openpass.gateway.edifact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.gateway.edifact.Envelope.Group;
import org.openpass.gateway.edifact.Envelope.Message;

/** Functional groups of an interchange as they are read: either all of its messages stand in one, or none. */
final class Groups {

    private static final int LONGEST_REFERENCE = 14;
    private static final int MOST_GROUPS = Envelope.MOST_MESSAGES;
    private static final int SENDER = 2;
    private static final int RECIPIENT = 3;
    private static final int REFERENCE = 5;

    /** Takes an error of the whole interchange. */
    interface Failing {

        /** @param code data element 0085 @param at the segment where it is */
        void fail(String code, String at, String why);
    }

    private final Failing failing;
    private final List<Group> all = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private Segment open;
    private int begins;

    Groups(Failing failing) {
        this.failing = failing;
    }

    /** Those that were read. */
    List<Group> all() {
        return all;
    }

    /** A message begins. */
    void message() {
        if (open == null && !all.isEmpty()) {
            failing.fail("33", "UNH", "A message stands outside of the groups");
        }
    }

    /** Names a message of the open group whose reference another group has, too, by the place of its group, from 1; of none, its reference. */
    String within(String reference) {
        // The group's own reference of up to 14 places would make it longer than references of submissions are.
        return open == null ? reference : all.size() + 1 + "/" + reference;
    }

    /** UNG. @param messages read so far @param inMessage whether one is not closed */
    void begin(Segment ung, List<Message> messages, boolean inMessage) {
        if (open != null || inMessage) {
            failing.fail("13", inMessage ? "UNT" : "UNE", "A group begins within another, or within a message");
        } else if (all.isEmpty() && !messages.isEmpty()) {
            failing.fail("33", "UNG", "A group stands beside messages that are in none");
        } else if (all.size() >= MOST_GROUPS) {
            failing.fail("35", "UNG", "There are more than " + MOST_GROUPS + " groups");
        }
        open = ung;
        begins = messages.size();
    }

    /** UNE: where it or its UNG is wrong, the messages between them fall. */
    void end(Segment une, List<Message> messages, boolean inMessage) {
        if (open == null || inMessage) {
            failing.fail("33", "UNE", "UNE stands without UNG, or within a message");
            return;
        }
        List<Message> within = messages.subList(begins, messages.size());
        String reference = open.at(REFERENCE) == null ? "" : open.at(REFERENCE);
        String wrong = head(reference, within);
        String at = wrong == null ? "UNE" : "UNG";
        if (wrong == null) {
            wrong = !counts(une, within.size()) ? "29" : reference.equals(une.at(2)) ? null : "28";
        }
        if (wrong != null) {
            String code = wrong;
            within.replaceAll(each -> each.refused(code, at));
        }
        // An interchange with too many of them is refused whole: they are not kept.
        if (all.size() < MOST_GROUPS) {
            all.add(new Group(reference, composite(open, SENDER), composite(open, RECIPIENT), wrong, wrong == null ? null : at, List.copyOf(within)));
        }
        open = null;
    }

    private String head(String reference, List<Message> within) {
        return reference.isEmpty() || reference.length() > LONGEST_REFERENCE ? "13" : !references.add(reference) ? "26" : within.isEmpty() ? "32" : null;
    }

    /** The interchange ends. */
    void close() {
        if (open != null) {
            failing.fail("13", "UNE", "A group has no UNE");
        }
    }

    /** The components of an element. */
    static List<String> composite(Segment segment, int element) {
        return segment.elements().size() < element ? List.of() : segment.elements().get(element - 1);
    }

    /** Whether the first element of a segment counts so many. */
    static boolean counts(Segment segment, int many) {
        return segment.at(1) != null && String.valueOf(many).equals(segment.at(1).replaceFirst("^0+(?=.)", ""));
    }
}
