package org.openpass.casework;

/** A deadline for an act of officers was set, moved, met or passed; published in the same transaction. */
public record DeadlineMoved(String caseNumber) {
}
