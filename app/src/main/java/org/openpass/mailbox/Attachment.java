package org.openpass.mailbox;

import java.util.UUID;

/**
 * What hangs on a message: a document of its case, or the certificate of a declaration.
 *
 * @param documentId id of the case's document, or null
 * @param certificate number of the declaration that is certified, or null
 */
public record Attachment(UUID documentId, String certificate, String fileName) {
}
