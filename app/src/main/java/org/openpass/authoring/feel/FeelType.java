package org.openpass.authoring.feel;

/** What FEEL knows a value as; written by its own words. */
public enum FeelType {
    TEXT("string"), NUMBER("number"), FLAG("boolean"), DATE("date"), TIME("time"), DATE_TIME("date and time"),
    DURATION("duration"), LIST("list"), CONTEXT("context"),
    /** A date as jobs answer it: a text, which FEEL compares with no date before {@code date(…)} has read it. */
    WRITTEN_DATE("string"),
    /** Not known here. */
    ANY("any");

    private final String word;

    FeelType(String word) {
        this.word = word;
    }

    /** Whether comparing the two says anything; with null all may be compared. */
    boolean comparable(FeelType other) {
        return this == ANY || other == ANY || word.equals(other.word);
    }

    boolean is(FeelType other) {
        return this == ANY || word.equals(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
