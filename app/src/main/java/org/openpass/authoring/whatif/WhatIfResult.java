package org.openpass.authoring.whatif;

import java.util.List;
import java.util.Map;

/**
 * What a changed table would have come to, in counts; no value that anything was decided on.
 *
 * @param outcome the column whose answer is compared: the first of the table
 * @param judged how many are compared
 * @param changed how many of them would come to something else
 * @param otherRule how many would come to the same by another rule
 * @param failed how many the engine could not decide; not compared
 * @param unanswered how many were never decided, or what was answered is not known; not compared
 * @param answers all that they came to or would come to, in the order in which the table lists them
 * @param matrix by what they came to and would come to; an empty answer: no rule applied
 * @param rules in the order of their numbers
 * @param versions how many each version of the decision had decided
 */
public record WhatIfResult(String outcome, int judged, int changed, int otherRule, int failed, int unanswered, List<String> answers,
        List<Cell> matrix, List<RuleCount> rules, Map<Integer, Integer> versions) {

    /** So many came to the one and would come to the other. */
    public record Cell(String before, String after, int cases) {
    }

    /**
     * A rule, and how many it decides.
     *
     * @param rule by the number that it answers; empty: no rule applied
     * @param reason as the changed table says it; empty where it is not in it any more
     * @param came how many of {@code after} another rule had decided
     * @param went how many of {@code before} another rule would decide
     */
    public record RuleCount(String rule, String reason, int before, int after, int came, int went) {
    }
}
