package org.openpass.portal.form;

import java.util.List;
import org.openpass.portal.upload.UploadNote;

/** What was noted of the file that a draft was begun with; kept by the window in which it was uploaded. */
record UploadNotes(long draft, List<UploadNote> notes) {
}
