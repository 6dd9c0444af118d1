package org.openpass.documents;

import java.time.Instant;
import java.util.UUID;
import org.openpass.casework.Audience;

/**
 * A file of a case, without its content.
 *
 * @param fileName safe to be shown and stored; its extension is that of the content
 * @param mediaType found out by the content
 * @param size bytes
 * @param sha256 hash of the content, hexadecimal
 * @param audience the case's parties, or officers alone
 * @param addedBy the account or party that added it
 */
public record Document(UUID id, String caseNumber, DocumentKind kind, String fileName, String mediaType, int size,
        String sha256, Audience audience, String addedBy, Instant addedAt) {

    /** May be shown in a page as it is. */
    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
