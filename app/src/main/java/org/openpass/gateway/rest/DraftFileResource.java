package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Drafts;
import org.openpass.gateway.Bodies;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files of a draft, byte for byte. The ETag of a file is the step that it stands at; who changes it says by If-Match which
 * one was read (RFC 9110, 13.1.1), 0 for a file that is not there yet.
 */
@RestController
@RequestMapping("/api/v1/studio/drafts/{id}")
@Tag(name = "Studio")
class DraftFileResource {

    private static final String SEEN = "The step of the file that you read; 0 for one that is not there yet";
    private static final Pattern STEP = Pattern.compile("\"?(\\d{1,9})\"?");

    /** The step that a file stands at. */
    record Step(int step) {
    }

    private final Drafts drafts;
    private final DraftLists lists;

    DraftFileResource(Drafts drafts, DraftLists lists) {
        this.drafts = drafts;
        this.lists = lists;
    }

    @GetMapping("/files/{*name}")
    @Operation(summary = "A file as it stands, byte for byte; its step is the ETag")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name) {
        DraftLists.Content found = lists.content(id, path(name), actor());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name.substring(name.lastIndexOf('/') + 1)).build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setETag("\"" + found.file().step() + "\"");
        headers.setCacheControl("no-store");
        return new ResponseEntity<>(found.bytes(), headers, HttpStatus.OK);
    }

    @PutMapping("/files/{*name}")
    @Operation(summary = "Keep a file as it is in the body, at most 1 MiB", description = "The same content again is the step "
            + "that it was saved by.")
    @ApiResponse(responseCode = "412", description = "Somebody saved it since: by, at and step say who, when and what to read; "
            + "take theirs, or keep yours as a copy (draft.seen)")
    ResponseEntity<Step> save(@PathVariable long id, @PathVariable String name,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen, HttpServletRequest request)
            throws IOException {
        byte[] content = Bodies.read(request, Drafts.MOST_BYTES);
        return stands(drafts.save(id, path(name), content, step(seen), actor()));
    }

    @DeleteMapping("/files/{*name}")
    @Operation(summary = "Take a file out of the work; undo brings it back")
    ResponseEntity<Step> remove(@PathVariable long id, @PathVariable String name,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return stands(drafts.remove(id, path(name), step(seen), actor()));
    }

    @PostMapping("/undo")
    @Operation(summary = "Take the newest step of a file back that is not taken back yet; it is a step of its own")
    @ApiResponse(responseCode = "409", description = "There is none among the last 300 steps (draft.nothing)")
    ResponseEntity<Step> undo(@PathVariable long id, @RequestParam String file,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return stands(drafts.undo(id, file, step(seen), actor()));
    }

    @PostMapping("/redo")
    @Operation(summary = "Do again what was taken back last, unless the file was saved since")
    @ApiResponse(responseCode = "409", description = "There is none (draft.nothing)")
    ResponseEntity<Step> redo(@PathVariable long id, @RequestParam String file,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return stands(drafts.redo(id, file, step(seen), actor()));
    }

    @PostMapping("/copy")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Go on with the file of the body in a draft of your own, beside the other's", description = "The "
            + "other files are as they stand. Whoever has a hand in the draft has one in its copy. The same again is the same "
            + "copy.")
    Draft copy(@PathVariable long id, @RequestParam String file, HttpServletRequest request) throws IOException {
        return drafts.copy(id, file, Bodies.read(request, Drafts.MOST_BYTES), actor());
    }

    @PostMapping("/take")
    @Operation(summary = "Take a file over as another draft of the same work has it")
    ResponseEntity<Step> take(@PathVariable long id, @RequestParam String file,
            @Parameter(description = "The other draft") @RequestParam long from,
            @Parameter(description = SEEN) @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        return stands(drafts.take(id, file, from, step(seen), actor()));
    }

    private static ResponseEntity<Step> stands(int step) {
        return ResponseEntity.ok().eTag("\"" + step + "\"").body(new Step(step));
    }

    private static String path(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static int step(String seen) {
        Matcher step = STEP.matcher(seen.strip());
        if (!step.matches()) {
            throw new IllegalArgumentException("If-Match: the step of the file that you read, a number");
        }
        return Integer.parseInt(step.group(1));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
