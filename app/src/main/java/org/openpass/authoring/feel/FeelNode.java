package org.openpass.authoring.feel;

import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the tree of an expression, free of the library that parsed it.
 *
 * @param text the value of a literal, the name of a variable with its path, the operator, the name of a function
 */
public record FeelNode(Kind kind, String text, List<FeelNode> parts) {

    /** What a node is; its parts stand behind. */
    public enum Kind {
        TEXT, NUMBER, FLAG, NULL, DATE, TIME, DATE_TIME, DURATION,
        /** A variable, {@code selection.lane} with its path. */
        NAME,
        /** {@code ?}, what the column of a decision reads. */
        INPUT,
        /** A part of what stands before: of, with the part's name as text. */
        PATH,
        LIST,
        /** Entries, each with its name as text and one value. */
        CONTEXT, ENTRY,
        /** {@code = < <= > >=}: two sides. */
        COMPARISON,
        /** {@code + - * / **}: two sides. */
        ARITHMETIC, NEGATIVE, AND, OR, IF,
        /** Iterators, each with its variable as text and its list, and at the end what is said of each. */
        FOR, SOME, EVERY, ITERATOR,
        /** {@code 1..10} behind a {@code for}. */
        STEPS,
        /** A list and the condition or number in brackets behind it. */
        FILTER,
        /** A function by its name and its arguments; those that are named are entries. */
        CALL,
        /** A function that the expression defines, or one of another language. */
        FUNCTION,
        /** A value and a test. */
        IN,
        TYPE_TEST,
        /** Of unary tests: an expression, a comparison of the input, alternatives, what must not be. */
        TEST, INPUT_COMPARISON, ANY_OF, NONE_OF,
        /** From and to; the text has the brackets, {@code ]} and {@code [} turned outward for ends that do not count. */
        RANGE,
        /** What the library may learn to parse and we do not know. */
        UNKNOWN
    }

    /** What stands for a text that could not be read. */
    public static final FeelNode UNREAD = of(Kind.UNKNOWN, "");

    static FeelNode of(Kind kind, String text, FeelNode... parts) {
        return new FeelNode(kind, text, List.of(parts));
    }

    static FeelNode of(Kind kind, List<FeelNode> parts) {
        return new FeelNode(kind, "", List.copyOf(parts));
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public FeelNode part(int at) {
        return parts.get(at);
    }

    public FeelNode last() {
        return parts.getLast();
    }

    /** Itself and all below. */
    public Stream<FeelNode> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(FeelNode::all));
    }

    /** As it would be written. */
    @Override
    public String toString() {
        return FeelText.of(this);
    }
}
