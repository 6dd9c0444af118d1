package org.openpass.casework;

/** A case came to wait at a place of its process that gives it this status; published in the same transaction. */
public record CaseWaits(String caseNumber, String status, String elementId) {
}
