package org.openpass.mailbox;

import java.util.UUID;

/**
 * What hangs on a message: a document of its case, the certificate of a declaration, or the PDF of a letter.
 *
 * @param documentId id of the case's document, or null
 * @param certificate number of the declaration that is certified, or null
 * @param letter number of the letter, or null
 */
public record Attachment(UUID documentId, String certificate, String letter, String fileName) {

    /** A document, or a certificate. */
    public Attachment(UUID documentId, String certificate, String fileName) {
        this(documentId, certificate, null, fileName);
    }

    static Attachment letter(Letter letter) {
        return new Attachment(null, null, letter.number(), letter.fileName());
    }
}
