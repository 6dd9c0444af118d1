package org.openpass.workbench;

import org.openpass.access.Actor;
import org.openpass.casework.Audience;
import org.openpass.documents.DocumentKind;
import org.openpass.documents.Documents;
import org.springframework.stereotype.Component;

/** Makes what shows and takes the files of a case. */
@Component
class CaseDocuments {

    private final Documents documents;

    CaseDocuments(Documents documents) {
        this.documents = documents;
    }

    /** The section of the case's page; the one that is shown already when it is of the same case. */
    DocumentsSection section(String number, String caseNumber, Actor actor, DocumentsSection shown) {
        if (shown != null && shown.isOf(caseNumber)) {
            shown.refresh();
            return shown;
        }
        return new DocumentsSection(number, caseNumber, documents, actor);
    }

    /** Stores the pictures that an officer adds in a task's form; for officers until they are shared. */
    DocumentUpload.Store pictures(String caseNumber, Actor actor) {
        return (fileName, content) -> documents.add(caseNumber, DocumentKind.PICTURE, fileName, content, actor,
                Audience.OFFICER);
    }
}
