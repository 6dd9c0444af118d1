package org.openpass.workbench;

import org.openpass.casework.CaseFile;
import org.openpass.collection.CollectionApi.Notice;

/** A case in the list; {@code lane} and {@code notice} are null before there is one. */
record CaseRow(CaseFile file, String lane, Notice notice) {

    String number() {
        return file.subject();
    }
}
