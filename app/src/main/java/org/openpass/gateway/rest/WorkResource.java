package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Bound;
import org.openpass.authoring.Library;
import org.openpass.authoring.Shelved;
import org.openpass.authoring.Version;
import org.openpass.authoring.Work;
import org.openpass.authoring.WorkFile;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What process owners keep: processes, decisions and forms, their versions and files. */
@RestController
@RequestMapping("/api/v1/studio/works")
@Tag(name = "Studio")
class WorkResource {

    /** A file of a version; its checksum is that of its bytes. */
    record FileView(String name, String path, int size, String sha256) {
        static FileView of(WorkFile file) {
            return new FileView(file.name(), file.path(), file.content().length, file.checksum());
        }
    }

    /** What a version names, or what names it; latest: whichever is the newest is meant. */
    record BoundView(String work, int version, String tag, boolean latest) {
    }

    /** A version with its files and what it is bound to. */
    record VersionView(Version version, List<FileView> files, List<BoundView> binds, List<BoundView> boundBy) {
    }

    private final Library library;

    WorkResource(Library library) {
        this.library = library;
    }

    @GetMapping
    @Operation(summary = "All works by module and file, each with its newest version and its running cases")
    List<Shelved> works() {
        return library.works(CurrentActor.require());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A process, a decision or a form")
    @ApiResponse(responseCode = "404", description = "There is none, or none that you may see")
    Work work(@PathVariable String id) {
        return library.work(id, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "Its versions, the newest first")
    List<Version> versions(@PathVariable String id) {
        return library.versions(work(id).id(), CurrentActor.require());
    }

    @GetMapping("/{id}/versions/{version}")
    @Operation(summary = "A version, its files, what it binds and what binds it")
    VersionView version(@PathVariable String id, @PathVariable int version) {
        Library.Opened found = library.open(id, version, CurrentActor.require()).orElseThrow(NotFound::new);
        return new VersionView(found.version(), found.files().stream().map(FileView::of).toList(), views(found.binds()),
                views(found.boundBy()));
    }

    private static List<BoundView> views(List<Bound> bound) {
        return bound.stream().map(b -> new BoundView(b.work().id(), b.version().number(), b.version().tag(), b.latest()))
                .toList();
    }

    @GetMapping("/{id}/versions/{version}/files/{name}")
    @Operation(summary = "A file of a version as it was deployed, byte for byte")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int version, @PathVariable String name,
            WebRequest request) {
        WorkFile file = library.files(id, version, CurrentActor.require()).stream().filter(f -> f.name().equals(name))
                .findFirst().orElseThrow(NotFound::new);
        return FileAnswers.of(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, false, file.checksum(), file::content,
                request);
    }
}
