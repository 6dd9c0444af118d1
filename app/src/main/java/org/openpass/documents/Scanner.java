package org.openpass.documents;

import java.util.Optional;

/** Looks for harm in a file before anybody else gets it. */
interface Scanner {

    /**
     * Harm that was found.
     *
     * @param name what the scanner calls it
     * @param scanner which scanner found it
     */
    record Harm(String name, String scanner) {
    }

    /** What it is called where a finding is kept. */
    String name();

    /**
     * Looks through the whole content.
     *
     * @throws ScannerAway when it cannot be asked now; nothing is known of the file then
     */
    Optional<Harm> scan(byte[] content);

    /** The scanner does not answer: a file that was not looked at is not taken. */
    class ScannerAway extends RuntimeException {
        ScannerAway(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
