package org.openpass.documents;

import java.time.Instant;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.casework.Audience;

/**
 * A file of a case, without its content, as one of its readers knows it.
 *
 * @param fileName safe to be shown and stored; its extension is that of the content
 * @param mediaType found out by the content
 * @param size bytes
 * @param sha256 hash of the content, hexadecimal
 * @param audience the case's parties, or officers alone
 * @param addedBy the account or party that added it
 * @param partyId whose it is; null for customs'
 * @param series what all its versions have in common
 * @param version which of them this is, counted by those that the reader may see
 * @param versions how many of them the reader may see
 */
public record Document(UUID id, String caseNumber, DocumentKind kind, String fileName, String mediaType, int size,
        String sha256, Audience audience, String addedBy, Instant addedAt, Long partyId, UUID series, int version,
        int versions) {

    /** May be shown in a page as it is. */
    public boolean picture() {
        return mediaType.startsWith("image/");
    }

    /** No newer version has taken its place, as far as the reader may see. */
    public boolean newest() {
        return version == versions;
    }

    /** What a party added, that party replaces, and what officers added, officers: nobody changes another's evidence. */
    public boolean mayBeReplacedBy(Actor actor) {
        return partyId == null ? actor.officer() : partyId.equals(actor.partyId());
    }
}
