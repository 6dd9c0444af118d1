package org.openpass.gateway.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path of the mapping table, in the shorthand that a customs reader can follow:
 * {@code Origin[TypeCode=1]/CountryCode}. A step's condition is one of {@code [X]} present, {@code [X=v]},
 * {@code [X!=v]}, {@code [X^=v]} starts with, {@code [X in v w]} one of, in this order of preference.
 *
 * @param text as the table has it
 * @param any XPath expression for all that any preference would find
 * @param preferences XPath expressions in order of preference: the first that finds something holds
 */
record WcoPath(String text, String any, List<String> preferences) {

    private static final Pattern STEP = Pattern.compile("(@?)(\\w+)(?:\\[(@?)(\\w+)(?:(=|!=|\\^=| in )([^\\]]+))?])?");

    static WcoPath of(String text) {
        List<String> expressions = List.of("");
        String any = "";
        for (String step : text.split("/(?![^\\[]*])")) {
            Matcher parts = STEP.matcher(step);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not a step of a WCO path: " + step + " in " + text);
            }
            List<String> choices = choices(parts);
            expressions = join(expressions, choices);
            any = join(List.of(any), List.of(choices.size() == 1 ? choices.getFirst() : either(choices))).getFirst();
        }
        return new WcoPath(text, any, List.copyOf(expressions));
    }

    /** The path without conditions and attributes, as a sender finds it in the message. */
    String plain() {
        return text.replaceAll("\\[[^\\]]*]", "").replaceAll("/@.*", "");
    }

    private static List<String> choices(Matcher step) {
        String name = name(step.group(1), step.group(2));
        if (step.group(4) == null) {
            return List.of(name);
        }
        String tested = "normalize-space(" + name(step.group(3), step.group(4)) + ")";
        String value = step.group(6);
        if (value == null) {
            return List.of(name + "[" + tested + "]");
        }
        return switch (step.group(5).trim()) {
            case "=" -> List.of(name + "[" + tested + "='" + value + "']");
            case "!=" -> List.of(name + "[" + tested + "!='" + value + "']");
            case "^=" -> List.of(name + "[starts-with(" + tested + ",'" + value + "')]");
            default -> List.of(value.trim().split(" +")).stream().map(v -> name + "[" + tested + "='" + v + "']").toList();
        };
    }

    /** {@code d:X[a]}, {@code d:X[b]} become {@code d:X[a or b]}. */
    private static String either(List<String> choices) {
        String name = choices.getFirst().substring(0, choices.getFirst().indexOf('['));
        return name + choices.stream().map(choice -> choice.substring(name.length() + 1, choice.length() - 1))
                .collect(Collectors.joining(" or ", "[", "]"));
    }

    private static String name(String at, String local) {
        return at.isEmpty() ? WcoNamespaces.PREFIX + ":" + local : "@" + local;
    }

    private static List<String> join(List<String> heads, List<String> tails) {
        List<String> joined = new ArrayList<>();
        for (String head : heads) {
            for (String tail : tails) {
                joined.add(head.isEmpty() ? tail : head + "/" + tail);
            }
        }
        return joined;
    }
}
