package org.openpass.authoring.feel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions that may be called. Each is in feel-engine 1.18.0, which the broker has, and in 1.21.0, which reads here, with
 * the same answer; none makes a list or a text longer, looks at a clock or rolls a dice.
 */
final class FeelFunctions {

    /** Law is by the day of filing: what {@code today()} is when a step runs late must not matter. */
    static final Set<String> OF_THE_CLOCK = Set.of("now", "today");
    /** A draw is made once and stored. */
    static final Set<String> OF_CHANCE = Set.of("random number", "uuid");
    /** Take a literal or a variable, so that what they read is as short as the variable. */
    static final Set<String> CONVERSIONS = Set.of("date", "time", "date and time", "duration", "number");
    static final Set<String> OF_FORMS = Set.of("not", "list contains", "is defined");

    /** @param gives what it answers; empty where that hangs on its arguments */
    record Function(int least, int most, Optional<FeelType> gives) {
    }

    private static final Map<String, Function> ALL = Map.ofEntries(
            fun("list contains", 2, 2, FeelType.FLAG), fun("count", 1, 1, FeelType.NUMBER), fun("sum", 1, 20, FeelType.NUMBER),
            fun("min", 1, 20, null), fun("max", 1, 20, null), fun("mean", 1, 20, FeelType.NUMBER),
            fun("all", 1, 20, FeelType.FLAG), fun("any", 1, 20, FeelType.FLAG), fun("is empty", 1, 1, FeelType.FLAG),
            fun("contains", 2, 2, FeelType.FLAG), fun("starts with", 2, 2, FeelType.FLAG),
            fun("ends with", 2, 2, FeelType.FLAG), fun("upper case", 1, 1, FeelType.TEXT),
            fun("lower case", 1, 1, FeelType.TEXT), fun("trim", 1, 1, FeelType.TEXT),
            fun("string length", 1, 1, FeelType.NUMBER), fun("substring", 2, 3, FeelType.TEXT),
            fun("is defined", 1, 1, FeelType.FLAG), fun("get or else", 2, 2, null), fun("not", 1, 1, FeelType.FLAG),
            fun("number", 1, 1, FeelType.NUMBER), fun("string", 1, 1, FeelType.TEXT), fun("date", 1, 1, FeelType.DATE),
            fun("time", 1, 1, FeelType.TIME), fun("date and time", 1, 1, FeelType.DATE_TIME),
            fun("duration", 1, 1, FeelType.DURATION), fun("floor", 1, 1, FeelType.NUMBER),
            fun("ceiling", 1, 1, FeelType.NUMBER), fun("abs", 1, 1, null), fun("modulo", 2, 2, FeelType.NUMBER),
            fun("decimal", 2, 2, FeelType.NUMBER));

    private FeelFunctions() {
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** All names, in their order. */
    static Set<String> names() {
        return new TreeSet<>(ALL.keySet());
    }

    private static Map.Entry<String, Function> fun(String name, int least, int most, FeelType gives) {
        return Map.entry(name, new Function(least, most, Optional.ofNullable(gives)));
    }
}
