package org.openpass.portal.upload;

import java.util.List;
import org.openpass.declaration.draft.DraftContent;

/**
 * What a file says.
 *
 * @param content the declaration as it stands there; what cannot be read stands as text in its field
 * @param notes what stands there and has no field of its own in the form
 */
public record Uploaded(DraftContent content, List<UploadNote> notes) {
}
