package org.openpass.gateway.edifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads an interchange once from end to end and says what of it can be taken, before anything is. */
final class Envelope {

    /** So many errors of a message are told. */
    static final int MOST_FAULTS = 99;
    /** So many messages are taken of an interchange. */
    static final int MOST_MESSAGES = 1_000;

    /** Data element 0085: there are more of something than are taken. */
    private static final String TOO_MANY = "35";
    private static final int LONGEST_REFERENCE = 14;

    /**
     * The head of an interchange (UNB).
     *
     * @param syntax identifier of the character set
     * @param reference the sender's own number of the interchange, at most 14 places
     * @param test whether it is only a trial, of any kind (data element 0035)
     */
    record Head(String syntax, String version, String sender, String senderQualifier, String recipient, String recipientQualifier,
            Instant preparedAt, String reference, boolean test) { }

    /** An error in a segment. @param position in the message, from 1 @param faults of its elements; of the segment where code is not null */
    record SegmentFault(int position, String code, List<Grammar.Fault> faults) { }

    /**
     * A message as the first look found it.
     *
     * @param key names it within the interchange: its reference, behind the place of its group (2/1) where one before has the same
     * @param identifier type, version, release, agency and association as UNH has them
     * @param code error of UNH or UNT (data element 0085); null: none
     * @param at UNH or UNT, where the error is
     */
    record Message(String reference, String key, List<String> identifier, String code, String at, List<SegmentFault> faults) {

        boolean good() {
            return code == null && faults.isEmpty();
        }

        String type() {
            return identifier.isEmpty() ? "" : identifier.getFirst();
        }

        /** It falls with its group. */
        Message refused(String error, String where) {
            return new Message(reference, key, identifier, error, where, faults);
        }
    }

    /**
     * A functional group (UNG to UNE).
     *
     * @param sender the application that sends, {@code recipient} the one that is meant: as UNG has them, they are not judged
     * @param code error of UNG or UNE (data element 0085), by which all its messages fall; null: none
     * @param at UNG or UNE, where the error is
     */
    record Group(String reference, List<String> sender, List<String> recipient, String code, String at, List<Message> messages) { }

    /**
     * What was found.
     *
     * @param head null where there is no UNB that can be read
     * @param code error of the whole (data element 0085); null: none
     * @param at the segment where that is; null: it is of the whole
     * @param groups in which its messages stand; empty where they stand in none
     */
    record Check(Head head, String code, String at, String why, List<Message> messages, List<Group> groups) { }

    private Head head;
    private String code;
    private String at;
    private String why = "";
    private final List<Message> messages = new ArrayList<>();
    private final Groups groups = new Groups(this::fail);
    private final Set<String> references = new HashSet<>();

    private Segment header;
    private Walk walk;
    private String key;
    private String wrong;
    private String wrongAt;
    private List<SegmentFault> faults;

    private Envelope() {
    }

    /** Looks an interchange through. */
    static Check of(Path file) throws IOException {
        Envelope envelope = new Envelope();
        try (EdifactReader reader = new EdifactReader(file)) {
            // One that is too large is refused whole: nothing more of it is read.
            for (Segment segment = reader.next(); segment != null && !TOO_MANY.equals(envelope.code); segment = reader.next()) {
                envelope.segment(segment);
            }
        } catch (EdifactUnreadable unreadable) {
            envelope.fail(unreadable.code(), null, unreadable.getMessage());
        }
        return new Check(envelope.head, envelope.code, envelope.at, envelope.why, envelope.messages, envelope.groups.all());
    }

    /** The head of an interchange that was looked through. @param beginning its first bytes, with the whole of its head */
    static Head head(InputStream beginning) {
        Envelope envelope = new Envelope();
        try (EdifactReader reader = new EdifactReader(beginning)) {
            envelope.head(reader.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return envelope.head;
    }

    private void fail(String error, String where, String reason) {
        if (code == null) {
            code = error;
            at = where;
            why = reason;
        }
    }

    private void segment(Segment segment) {
        switch (segment.tag()) {
            case "UNB" -> head(segment);
            case "UNG" -> groups.begin(segment, messages, header != null);
            case "UNE" -> groups.end(segment, messages, header != null);
            case "UNH" -> begin(segment);
            case "UNT" -> end(segment);
            case "UNZ" -> close(segment);
            default -> {
                if (header == null) {
                    fail("33", null, segment.tag() + " stands outside of a message");
                } else if (walk != null) {
                    note(segment.position(), walk.accept(segment), Grammar.faults(segment));
                }
            }
        }
    }

    private void note(int position, String error, List<Grammar.Fault> elements) {
        if ((error != null || !elements.isEmpty()) && faults.size() < MOST_FAULTS) {
            faults.add(new SegmentFault(position, error, elements));
        }
    }

    private void head(Segment unb) {
        if (head != null) {
            fail("33", "UNB", "UNB stands twice");
            return;
        }
        String reference = unb.at(5);
        if (unb.at(2) == null || unb.at(3) == null || reference == null || reference.length() > LONGEST_REFERENCE) {
            fail("13", "UNB", "UNB has no sender, no recipient or no reference of 1 to 14 places");
            return;
        }
        Instant preparedAt = Moments.ofInterchange(unb.at(4, 1), unb.at(4, 2)).orElse(null);
        String syntax = unb.at(1, 1) == null ? "" : unb.at(1, 1);
        String version = unb.at(1, 2) == null ? "" : unb.at(1, 2);
        head = new Head(syntax, version, unb.at(2, 1), unb.at(2, 2), unb.at(3, 1), unb.at(3, 2), preparedAt, reference,
                unb.at(11) != null && !"0".equals(unb.at(11)));
        boolean utf = syntax.equals("UNOW") || syntax.equals("UNOY");
        if (!EdifactReader.CHARSETS.containsKey(syntax) || !(utf ? "4" : "123").contains(version) || version.length() != 1) {
            fail("2", "UNB", "The syntax " + syntax + ":" + version + " is not taken");
        } else if (preparedAt == null) {
            fail("12", "UNB", "The moment of UNB cannot be read");
        }
    }

    private void begin(Segment unh) {
        if (header != null) {
            fail("13", "UNT", "A message has no UNT");
        }
        groups.message();
        if (messages.size() >= MOST_MESSAGES) {
            fail(TOO_MANY, "UNH", "There are more than " + MOST_MESSAGES + " messages");
        }
        header = unh;
        faults = new ArrayList<>();
        wrong = null;
        String reference = unh.at(1);
        key = reference == null || !references.contains(reference) ? reference : groups.within(reference);
        Grammar grammar = Grammar.ofMessage(unh.at(2, 1)).orElse(null);
        walk = grammar == null ? null : new Walk(grammar);
        if (reference == null || reference.length() > LONGEST_REFERENCE) {
            fault("13", "UNH");
        } else if (!references.add(key)) {
            fault("26", "UNH");
        } else if (grammar == null || !Grammar.VERSION.equals(unh.at(2, 2)) || !Grammar.RELEASE.equals(unh.at(2, 3))
                || !Grammar.AGENCY.equals(unh.at(2, 4))) {
            walk = null;
            fault("17", "UNH");
        }
    }

    private void fault(String error, String where) {
        if (wrong == null) {
            wrong = error;
            wrongAt = where;
        }
    }

    private void end(Segment unt) {
        if (header == null) {
            fail("33", "UNT", "UNT stands without UNH");
            return;
        }
        if (walk != null) {
            walk.close().forEach(missing -> note(unt.position(), missing, List.of()));
        }
        if (!Groups.counts(unt, unt.position())) {
            fault("29", "UNT");
        } else if (header.at(1) != null && !header.at(1).equals(unt.at(2))) {
            fault("28", "UNT");
        }
        messages.add(new Message(header.at(1) == null ? "" : header.at(1), key, Groups.composite(header, 2), wrong,
                wrongAt, List.copyOf(faults)));
        header = null;
        walk = null;
    }

    private void close(Segment unz) {
        if (header != null) {
            fail("13", "UNT", "A message has no UNT");
        }
        groups.close();
        if (!Groups.counts(unz, groups.all().isEmpty() ? messages.size() : groups.all().size())) {
            fail("29", "UNZ", "UNZ counts other messages, or groups, than there are");
        } else if (head != null && !head.reference().equals(unz.at(2))) {
            fail("28", "UNZ", "UNZ has another reference than UNB");
        } else if (messages.isEmpty()) {
            fail("32", null, "There is no message");
        }
    }
}
