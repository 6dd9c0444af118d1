package org.openpass.portal.form;

import java.util.List;
import org.openpass.access.Actor;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.Drafts;
import org.openpass.portal.upload.UploadNote;
import org.openpass.portal.upload.UploadReading;
import org.openpass.portal.upload.UploadRefused;
import org.openpass.portal.upload.Uploaded;
import org.springframework.stereotype.Component;

/** Begins a draft with what a file says; a draft that was open before stays as it is, whatever the file is. */
@Component
class DraftUpload {

    /** The new draft, and what its fields cannot show of the file. */
    record Begun(Draft draft, List<UploadNote> notes) {
    }

    private final UploadReading reading;
    private final Drafts drafts;
    private final FirstContent first;

    DraftUpload(UploadReading reading, Drafts drafts, FirstContent first) {
        this.reading = reading;
        this.drafts = drafts;
        this.first = first;
    }

    /**
     * Begins the draft, for the people of the actor's party.
     *
     * @throws UploadRefused when no declaration can be found in the file; nothing is begun then
     */
    Begun begin(byte[] file, Actor actor) {
        Uploaded found = reading.read(file);
        return new Begun(drafts.begin(id -> first.ofFile(id, found.content(), actor), false, actor), found.notes());
    }
}
