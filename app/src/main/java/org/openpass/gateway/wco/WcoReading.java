package org.openpass.gateway.wco;

import java.util.List;
import java.util.Map;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;

/**
 * What a WCO message says.
 *
 * @param document the declaration; fields that could not be read are {@code null}
 * @param schema findings of the schema, by WCO path
 * @param unreadable values that could not be converted, by canonical field
 * @param written what those fields hold in the message, by canonical field, so that a person can mend it
 */
public record WcoReading(DeclarationDocument document, List<FieldError> schema, List<FieldError> unreadable,
        Map<String, String> written) {
}
