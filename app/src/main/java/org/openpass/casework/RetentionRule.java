package org.openpass.casework;

import java.util.Collection;

/**
 * How long a kind of case is kept. Its module says so; a kind without a rule is never cleared. The years count from the day
 * on which the last case of the record closed, by the parameter's value of the day on which the first was opened.
 */
public interface RetentionRule {

    /** The kind of the case that a record begins with. */
    String kind();

    /** The legal parameter that holds the years. */
    String parameter();

    /** The cases that go with it and never without it, such as requests to change it. */
    Collection<String> with(String caseNumber);
}
