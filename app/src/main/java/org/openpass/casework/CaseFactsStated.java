package org.openpass.casework;

/** The facts of a case changed; published in the same transaction. */
public record CaseFactsStated(String caseNumber) {
}
