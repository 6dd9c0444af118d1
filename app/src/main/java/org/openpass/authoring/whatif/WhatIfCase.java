package org.openpass.authoring.whatif;

/**
 * A case that would come to something else, or that could not be decided.
 *
 * @param number among those that were tried, the newest is 1
 * @param before what it came to; empty where no rule applied
 * @param after what it would come to; null where it could not be decided
 */
public record WhatIfCase(int number, String caseNumber, String before, String after, String ruleBefore, String ruleAfter) {
}
