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
import org.openpass.documents.PagePicture;
import org.openpass.documents.PagePictures;
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
    private final PagePictures pictures;
    private final CaseList cases;
    private final Visibilities visibilities;

    CaseFiles(Documents documents, PagePictures pictures, CaseList cases, Visibilities visibilities) {
        this.documents = documents;
        this.pictures = pictures;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable UUID id, WebRequest request) {
        Document d = visible(number, id);
        return FileAnswers.of(d.fileName(), d.mediaType(), d.picture(), d.sha256(), () -> documents.content(d.id()),
                request);
    }

    /** A page of the file as a picture; whoever may not see the file learns nothing of its pages either. */
    @GetMapping("/{id}/pages/{page}")
    ResponseEntity<byte[]> page(@PathVariable String number, @PathVariable UUID id, @PathVariable int page,
            WebRequest request) {
        Document d = visible(number, id);
        PagePicture picture = pictures.of(d, page);
        String extension = picture.mediaType().endsWith("png") ? ".png" : ".jpg";
        return FileAnswers.of(d.fileName() + "-" + page + extension, picture.mediaType(), true, d.sha256() + "-" + page,
                picture::content, request);
    }

    /** The file as small as a list shows it, asked for by everybody who sees the list; what the browser has is not drawn again. */
    @GetMapping("/{id}/small")
    ResponseEntity<byte[]> small(@PathVariable String number, @PathVariable UUID id, WebRequest request) {
        Document d = visible(number, id);
        return FileAnswers.of(d.fileName() + "-small.jpg", "image/jpeg", true, d.sha256() + "-small",
                () -> pictures.small(d).content(), request);
    }

    private Document visible(String number, UUID id) {
        Actor actor = CurrentActor.require();
        return documents.find(caseOf(number, actor), id, actor.officer() ? Audience.OFFICER : Audience.PARTY)
                .orElseThrow(NotFound::new);
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
