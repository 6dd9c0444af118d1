package org.openpass.casework;

import java.time.Instant;

/** A deadline that has lapsed; {@code subject} is the number of the document that the case is about. */
public record LapsedDeadline(String caseNumber, String subject, String kind, Instant due, Instant lapsedAt) {
}
