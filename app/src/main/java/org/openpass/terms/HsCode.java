package org.openpass.terms;

import java.util.Objects;

/**
 * A ten-digit commodity code (세번부호): six digits of the Harmonized System and four national ones.
 *
 * @param value exactly ten digits, without dots
 */
public record HsCode(String value) implements Comparable<HsCode> {

    /** Number of digits of a Korean commodity code (HSK). */
    public static final int LENGTH = 10;

    public HsCode {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("A commodity code has ten digits, not \"" + value + "\"");
        }
    }

    /** Reads a code as people write it: {@code 2208.30-1000} is {@code 2208301000}. */
    public static HsCode parse(String text) {
        return new HsCode(text.replaceAll("[.\\-\\s]", ""));
    }

    /** Whether the text is a code: ten digits and nothing else. */
    public static boolean isValid(String text) {
        return text != null && text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The chapter (류), 2 digits. */
    public String chapter() {
        return value.substring(0, 2);
    }

    /** The heading (호), 4 digits. */
    public String heading() {
        return value.substring(0, 4);
    }

    /** The subheading (소호), 6 digits: the same in every country. */
    public String subheading() {
        return value.substring(0, 6);
    }

    /** The code as the tariff prints it: {@code 2208.30-1000}. */
    public String printed() {
        return heading() + "." + value.substring(4, 6) + "-" + value.substring(6);
    }

    @Override
    public int compareTo(HsCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
