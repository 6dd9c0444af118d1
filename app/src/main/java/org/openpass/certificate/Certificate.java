package org.openpass.certificate;

import java.time.Instant;

/**
 * An issued certificate; it never changes.
 *
 * @param number declaration number, hyphen, version of two digits
 * @param version counts from 1; an amended declaration gets the next
 * @param fingerprint hash of what was certified
 * @param verificationCode printed on it; proves that the asker holds it
 * @param sha256 hash of the PDF
 */
public record Certificate(String number, String declarationNumber, String caseNumber, int version, String fingerprint,
        String verificationCode, Instant acceptedAt, Instant issuedAt, String sha256) {

    /** The name under which the PDF is saved. */
    public String fileName() {
        return "import-declaration-" + number + ".pdf";
    }
}
