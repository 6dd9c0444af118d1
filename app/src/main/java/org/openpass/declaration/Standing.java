package org.openpass.declaration;

import java.time.Instant;
import java.util.List;
import org.openpass.declaration.model.FieldError;

/**
 * Where a declaration stands: all that {@link Declaration} tells but the document.
 *
 * @param acceptedAt null before
 */
public record Standing(String number, String caseNumber, String reference, DeclarationStatus status, String lane,
        List<FieldError> reasons, Instant filedAt, Instant acceptedAt, int version, String pendingChange) {
}
