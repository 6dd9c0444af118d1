package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Archives;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.Drafts;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Works as archives, in the folders of the repository: out as they are, in as drafts. */
@RestController
@RequestMapping("/api/v1/studio")
@Tag(name = "Studio")
class ArchiveResource {

    private final Archives archives;

    ArchiveResource(Archives archives) {
        this.archives = archives;
    }

    @GetMapping("/archives")
    @Operation(summary = "The newest version of every work as a ZIP, with what they are as set.json")
    ResponseEntity<byte[]> all() {
        return zip("openpass-works", archives.all(actor()));
    }

    @GetMapping("/works/{id}/versions/{version}/archive")
    @Operation(summary = "A version with the forms and decisions that it names, as a ZIP")
    @ApiResponse(responseCode = "404", description = "There is none, or none that you may see")
    ResponseEntity<byte[]> version(@PathVariable String id, @PathVariable int version) {
        return zip(id + "-" + version, archives.of(id, version, actor()).orElseThrow(NotFound::new));
    }

    @GetMapping("/drafts/{id}/archive")
    @Operation(summary = "A draft as it stands, as a ZIP")
    ResponseEntity<byte[]> draft(@PathVariable long id) {
        return zip("draft-" + id, archives.of(id, actor()));
    }

    @PostMapping("/archives")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a draft for each work of the ZIP in the body that is not as it stands", description = "All or "
            + "nothing. At most 500 files of 1 MiB. What breaks a rule of the house is a finding of the draft; what may not come in "
            + "at all is refused.")
    @ApiResponse(responseCode = "422", description = "Everything that may not come in, each with its file and mend "
            + "(archive.refused)")
    Archives.Taken take(@Parameter(description = "How the change is called") @RequestParam String title,
            @Parameter(description = "The body is no ZIP but one file of this name, of a work that there is")
            @RequestParam(required = false) String file, HttpServletRequest request) throws IOException {
        byte[] body = Bodies.read(request, Archives.MOST_BYTES);
        return file == null ? archives.take(body, title, actor()) : archives.take(file, body, title, actor());
    }

    @PostMapping("/drafts/{id}/import")
    @Operation(summary = "Keep a file that was made elsewhere, in Camunda Modeler for one, as a step of the draft", description = "It "
            + "takes the place of the file of this name.")
    @ApiResponse(responseCode = "422", description = "What may not come in (archive.refused)")
    DraftFile take(@PathVariable long id, @Parameter(description = "Its name, with or without folders") @RequestParam String file,
            HttpServletRequest request) throws IOException {
        return archives.take(id, file, Bodies.read(request, Drafts.MOST_BYTES), actor());
    }

    private static ResponseEntity<byte[]> zip(String name, byte[] content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/zip"));
        headers.setContentDisposition(ContentDisposition.attachment().filename(name + ".zip").build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setCacheControl("no-store");
        return new ResponseEntity<>(content, headers, HttpStatus.OK);
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
