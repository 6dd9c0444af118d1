package org.openpass.workbench;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Rights;
import org.openpass.casework.Audience;
import org.openpass.documents.Document;
import org.openpass.documents.DocumentKind;
import org.openpass.documents.Documents;
import org.openpass.documents.PagePictures;

/** Makes what shows and takes the files of a case. */
@org.springframework.stereotype.Component
public class CaseDocuments implements CaseSection {

    private final Documents documents;
    private final PagePictures pages;
    private final Rights rights;

    CaseDocuments(Documents documents, PagePictures pages, Rights rights) {
        this.documents = documents;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public String tab() {
        return "documents";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return true;
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        return section(c.file().subject(), c.file().number(), c.actor(), shown);
    }

    /**
     * The section of a case; the one that is shown already when there is one, for it may hold an upload.
     *
     * @param number of what the case is about, for links
     */
    public Component section(String number, String caseNumber, Actor actor, Component shown) {
        if (shown instanceof DocumentsSection section) {
            section.refresh();
            return section;
        }
        return new DocumentsSection(number, caseNumber, documents, pages, actor,
                rights.missing(actor, Documents.showing()));
    }

    /** Stores the pictures that an officer adds in a task's form; for officers until they are shared. */
    DocumentUpload.Store pictures(String caseNumber, Actor actor) {
        return new DocumentUpload.Store() {
            @Override
            public Document store(String fileName, byte[] content) {
                return documents.add(caseNumber, DocumentKind.PICTURE, fileName, content, actor, Audience.OFFICER);
            }

            @Override
            public List<Document> stored() {
                return documents.everyVersion(caseNumber, Audience.OFFICER);
            }
        };
    }
}
