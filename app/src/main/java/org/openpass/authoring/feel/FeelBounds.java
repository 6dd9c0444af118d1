package org.openpass.authoring.feel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What is looked at before the parser sees a character. It tries each way to read a bracket anew, so what it costs to refuse a
 * text doubles with each level: 24 brackets around a mistake keep it busy for minutes, 7 around a list of 450 for 8 seconds
 * (measured with 1.21.0). Long literals overflow its stack (feel-scala 305; one that was deployed has felled all brokers of a
 * cluster, camunda 59121).
 */
final class FeelBounds {

    static final int LENGTH = 2_000;
    static final int FORM_LENGTH = 300;
    static final int LITERAL = 300;
    static final int DEPTH = 8;
    /** Each character counts 2 to the power of its depth: 2,000 within one bracket, 15 within eight. */
    private static final int EFFORT = 4_000;
    /** Words that are read as a bracket that is not closed. */
    private static final Set<String> NESTING = Set.of("if", "for", "some", "every", "function");

    private static final char RANGE = '.';

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private final List<FeelProblem> problems = new ArrayList<>();
    private int at;

    private FeelBounds(String text) {
        this.text = text;
    }

    static List<FeelProblem> problems(String text, FeelKind kind) {
        int longest = kind == FeelKind.FORM ? FORM_LENGTH : LENGTH;
        if (text.length() > longest) {
            return List.of(FeelProblem.of("tooLong", text.length(), longest));
        }
        if (text.isBlank()) {
            return List.of(FeelProblem.of("empty"));
        }
        FeelBounds bounds = new FeelBounds(text);
        bounds.scan();
        return bounds.problems;
    }

    private void scan() {
        int words = 0;
        long effort = 0;
        for (at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                literal();
                continue;
            }
            if (c == '/' && at + 1 < text.length() && "/*".indexOf(text.charAt(at + 1)) >= 0) {
                problems.add(FeelProblem.of("comment"));
                return;
            }
            if (c > '~' || c < ' ' && !Character.isWhitespace(c) || c == '`') {
                problems.add(FeelProblem.of("character", c > ' ' ? String.valueOf(c) : "U+%04X".formatted((int) c)));
                return;
            }
            bracket(c);
            if (Character.isLetter(c) && (at == 0 || !part(text.charAt(at - 1))) && NESTING.contains(word())) {
                words++;
            }
            if (open.size() + words > DEPTH) {
                problems.add(FeelProblem.of("tooDeep", DEPTH));
                return;
            }
            effort += 1L << open.size() + words;
        }
        if (open.contains('(') || open.contains('{')) {
            problems.add(FeelProblem.of("unclosed", open.contains('(') ? "(" : "{"));
        } else if (effort > EFFORT) {
            problems.add(FeelProblem.of("tooMuchWithin"));
        }
    }

    /** {@code ]1..5[} is a range without its ends: the square brackets of it open and close the other way round. */
    private void bracket(char c) {
        Character top = open.peek();
        switch (c) {
            case '(', '{' -> open.push(c);
            case ')', '}' -> open.poll();
            case '[' -> {
                if (top != null && top == RANGE) {
                    open.pop();
                } else {
                    open.push(c);
                }
            }
            case ']' -> {
                if (top != null && (top == '[' || top == RANGE)) {
                    open.pop();
                } else {
                    open.push(c);
                }
            }
            case '.' -> {
                if (top != null && (top == '[' || top == ']') && at > 0 && text.charAt(at - 1) == '.') {
                    open.pop();
                    open.push(RANGE);
                }
            }
            default -> {
            }
        }
    }

    private void literal() {
        int from = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            problems.add(FeelProblem.of("unclosed", "\""));
        } else if (at - from > LITERAL) {
            problems.add(FeelProblem.of("longLiteral", at - from - 1, LITERAL));
        }
    }

    private String word() {
        int end = at;
        while (end < text.length() && part(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
