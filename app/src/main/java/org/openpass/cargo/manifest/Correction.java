package org.openpass.cargo.manifest;

import java.time.Instant;
import org.openpass.cargo.ManifestHeader.Corrects;

/**
 * A correction or a discrepancy report of lines that stand, one case a message.
 *
 * @param submission the message that asks for it
 * @param party whose word it is
 * @param sentBy the account, or the software, that sent it
 * @param reason as the sender gives it
 * @param appliedAt when the lines were changed; null before, or where they were not
 */
public record Correction(String caseNumber, String mrn, long submission, long party, String sentBy, Corrects kind, String reason,
        Instant askedAt, Instant appliedAt) { }
