package org.openpass.authoring.recording;

import org.openpass.access.Actor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.recording.RecordingRefused.Reason;
import org.springframework.stereotype.Component;

/** The process that a draft changes. */
@Component
class DraftProcess {

    private static final String SUFFIX = ".bpmn";

    private final DraftLists drafts;

    DraftProcess(DraftLists drafts) {
        this.drafts = drafts;
    }

    /** The name of its file, without how it ends. */
    String path(Draft draft, Actor actor) {
        return drafts.files(draft.id(), actor).stream().map(DraftFile::name).filter(name -> name.endsWith(SUFFIX)).findFirst()
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .orElseThrow(() -> new RecordingRefused(Reason.KIND, draft.work()));
    }

    /** Its id: a process and its file are called the same. */
    String id(Draft draft, Actor actor) {
        String path = path(draft, actor);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
