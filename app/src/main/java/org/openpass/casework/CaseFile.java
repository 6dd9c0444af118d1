package org.openpass.casework;

import java.time.Instant;

/**
 * A case as lists and pages show it.
 *
 * @param number the case's number
 * @param kind the kind of case, which is its process id
 * @param subject number of the document it is about, e.g. a declaration number
 * @param title one line for people, e.g. the goods and the importer
 * @param office customs office code, 3 digits
 * @param status an English constant of the kind of case
 * @param version counts changes, from 1
 */
public record CaseFile(String number, String kind, String subject, String title, String office, String status,
        int version, Long instanceKey, Instant openedAt, Instant changedAt, Instant closedAt) {
}
