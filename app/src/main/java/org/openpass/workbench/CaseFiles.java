package org.openpass.workbench;

import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.documents.Document;
import org.openpass.documents.Documents;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The files that the page of a case links to, for who is signed in to the screens. */
@RestController
@RequestMapping("/files/{number}")
public class CaseFiles {

    private final Documents documents;
    private final CaseList cases;
    private final Visibilities visibilities;

    CaseFiles(Documents documents, CaseList cases, Visibilities visibilities) {
        this.documents = documents;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable UUID id, WebRequest request) {
        Actor actor = CurrentActor.require();
        Document d = documents.find(caseOf(number, actor), id, actor.officer() ? Audience.OFFICER : Audience.PARTY)
                .orElseThrow(NotFound::new);
        return FileAnswers.of(d.fileName(), d.mediaType(), d.picture(), d.sha256(), () -> documents.content(d.id()),
                request);
    }

    private String caseOf(String number, Actor actor) {
        return cases.about(visibilities.of(actor), number).map(CaseFile::number).orElseThrow(NotFound::new);
    }

    /** Where the page finds a document. */
    public static String href(String number, Document document) {
        return href(number, document.id());
    }

    /** The same by the document's id. */
    public static String href(String number, UUID document) {
        return "files/" + number + "/" + document;
    }
}
