package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Library;
import org.openpass.authoring.history.Commit;
import org.openpass.authoring.history.Difference;
import org.openpass.authoring.history.GitHistory;
import org.openpass.gateway.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was released, as a history in Git. */
@RestController
@RequestMapping("/api/v1/studio")
@Tag(name = "Studio")
class HistoryResource {

    private final Library library;
    private final GitHistory history;

    HistoryResource(Library library, GitHistory history) {
        this.library = library;
        this.history = history;
    }

    @GetMapping("/works/{id}/versions/{version}/history")
    @Operation(summary = "Releases that changed a version's files or those that it names, the newest first; at most 100")
    @ApiResponse(responseCode = "404", description = "There is none, or none that you may see")
    List<Commit> of(@PathVariable String id, @PathVariable int version) {
        library.version(id, version, actor()).orElseThrow(NotFound::new);
        return history.of(id, version, actor());
    }

    @GetMapping("/works/{id}/versions/{version}/history/{commit}")
    @Operation(summary = "What a release changed of these files, as text; cut at 256 KiB")
    @ApiResponse(responseCode = "404", description = "There is none, or none that you may see")
    Difference difference(@PathVariable String id, @PathVariable int version, @PathVariable String commit) {
        return history.difference(id, version, commit, actor()).orElseThrow(NotFound::new);
    }

    @GetMapping("/archives/bundle")
    @Operation(summary = "The whole history as a Git bundle: git clone openpass-works.bundle")
    @ApiResponse(responseCode = "404", description = "No history is kept here, or none that you may see")
    ResponseEntity<byte[]> bundle(@Parameter(description = "That of risk, which has a repository of its own")
            @RequestParam(defaultValue = "false") boolean risk) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        if (!history.bundle(risk, actor(), bundle)) {
            throw new NotFound();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(risk ? "openpass-risk.bundle" : "openpass-works.bundle").build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setCacheControl("no-store");
        return new ResponseEntity<>(bundle.toByteArray(), headers, HttpStatus.OK);
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
