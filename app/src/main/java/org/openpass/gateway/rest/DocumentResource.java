package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.documents.Document;
import org.openpass.documents.DocumentKind;
import org.openpass.documents.DocumentRefused;
import org.openpass.documents.DocumentRefused.Fault;
import org.openpass.documents.Documents;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** The files of a declaration's case. */
@RestController
@RequestMapping("/api/v1/declarations/{number}/documents")
@Tag(name = "Documents", description = "Files of a declaration (첨부서류)")
class DocumentResource {

    /**
     * A file as its readers know it; {@code sharedWithParties} is false for what officers alone read, {@code version} of
     * {@code versions} tells how often it was replaced.
     */
    record DocumentView(UUID id, String kind, Labels.Label kindLabel, String fileName, String mediaType, int size,
            String sha256, boolean sharedWithParties, Instant addedAt, int version, int versions, String href) {

        static DocumentView of(String number, Document d) {
            return new DocumentView(d.id(), d.kind().name(), Labels.Label.of("document.kind." + d.kind()),
                    d.fileName(), d.mediaType(), d.size(), d.sha256(), d.audience() != Audience.OFFICER, d.addedAt(),
                    d.version(), d.versions(), "/api/v1/declarations/" + number + "/documents/" + d.id());
        }
    }

    private final Documents documents;
    private final CaseList cases;
    private final Visibilities visibilities;

    DocumentResource(Documents documents, CaseList cases, Visibilities visibilities) {
        this.documents = documents;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Add a file", description = "PDF, JPEG or PNG, at most 10 MiB, 50 a case. The same file of "
            + "the same kind again is the same document. What officers add, parties read only when it is shared.")
    @ApiResponse(responseCode = "201", description = "Added, or known already")
    @ApiResponse(responseCode = "422", description = "The file cannot be taken; each error says what mends it")
    ResponseEntity<DocumentView> add(@PathVariable String number,
            @RequestParam(required = false) MultipartFile file, @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "false") boolean shared) throws IOException {
        Actor actor = CurrentActor.require();
        String caseNumber = caseOf(number, actor);
        DocumentKind known = kind(kind, file);
        DocumentView added = DocumentView.of(number, documents.add(caseNumber, known, file.getOriginalFilename(),
                file.getBytes(), actor, actor.officer() && !shared ? Audience.OFFICER : Audience.PARTY));
        return ResponseEntity.created(URI.create(added.href())).body(added);
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Replace a file by a newer version", description = "For who added it. The older version stays, with its "
            + "hash; lists show the newest. The same content again changes nothing.")
    @ApiResponse(responseCode = "201", description = "Replaced, or known already")
    @ApiResponse(responseCode = "422", description = "It is another's file, was replaced meanwhile, or cannot be taken")
    ResponseEntity<DocumentView> replace(@PathVariable String number, @PathVariable UUID id,
            @RequestParam(required = false) MultipartFile file) throws IOException {
        Actor actor = CurrentActor.require();
        String caseNumber = caseOf(number, actor);
        if (file == null) {
            throw new DocumentRefused(List.of(Fault.of("file", "file.missing")));
        }
        DocumentView newest = documents.replace(caseNumber, id, file.getOriginalFilename(), file.getBytes(), actor)
                .map(d -> DocumentView.of(number, d)).orElseThrow(NotFound::new);
        return ResponseEntity.created(URI.create(newest.href())).body(newest);
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "All versions of a file, oldest first")
    List<DocumentView> versions(@PathVariable String number, @PathVariable UUID id) {
        Actor actor = CurrentActor.require();
        Document d = documents.find(caseOf(number, actor), id, reader(actor)).orElseThrow(NotFound::new);
        return documents.versions(d, reader(actor)).stream().map(version -> DocumentView.of(number, version)).toList();
    }

    @GetMapping
    @Operation(summary = "The files of a declaration, each in its newest version, oldest first")
    List<DocumentView> list(@PathVariable String number) {
        Actor actor = CurrentActor.require();
        return documents.list(caseOf(number, actor), reader(actor)).stream()
                .map(d -> DocumentView.of(number, d)).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "The content of a file")
    ResponseEntity<byte[]> content(@PathVariable String number, @PathVariable UUID id, WebRequest request) {
        Actor actor = CurrentActor.require();
        Document d = documents.find(caseOf(number, actor), id, reader(actor)).orElseThrow(NotFound::new);
        return FileAnswers.of(d.fileName(), d.mediaType(), false, d.sha256(), () -> documents.content(d.id()),
                request);
    }

    @PostMapping("/{id}/share")
    @Operation(summary = "Let the parties of the case read an officer's file; for officers")
    DocumentView share(@PathVariable String number, @PathVariable UUID id) {
        Actor actor = CurrentActor.require();
        if (!actor.officer()) {
            throw new NotFound();
        }
        return documents.share(caseOf(number, actor), id, actor).map(d -> DocumentView.of(number, d))
                .orElseThrow(NotFound::new);
    }

    private String caseOf(String number, Actor actor) {
        return cases.about(visibilities.of(actor), number).map(CaseFile::number).orElseThrow(NotFound::new);
    }

    private static Audience reader(Actor actor) {
        return actor.officer() ? Audience.OFFICER : Audience.PARTY;
    }

    private static DocumentKind kind(String sent, MultipartFile file) {
        List<Fault> faults = new ArrayList<>();
        if (file == null) {
            faults.add(Fault.of("file", "file.missing"));
        }
        DocumentKind known = Arrays.stream(DocumentKind.values()).filter(k -> k.name().equals(sent)).findFirst()
                .orElse(null);
        if (known == null) {
            faults.add(Fault.of("kind", "file.kindUnknown", Arrays.toString(DocumentKind.values())));
        }
        if (!faults.isEmpty()) {
            throw new DocumentRefused(faults);
        }
        return known;
    }
}
