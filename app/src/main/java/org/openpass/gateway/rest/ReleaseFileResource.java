package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.NotFound;
import org.openpass.release.GovernedTables;
import org.openpass.release.Load;
import org.openpass.release.TableExport;
import org.openpass.release.TableExport.Format;
import org.openpass.release.TableFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rows of governed tables from files, and to files. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration")
class ReleaseFileResource {

    private static final int PAGE = 100;

    private final TableFiles files;
    private final TableExport exports;
    private final GovernedTables tables;

    ReleaseFileResource(TableFiles files, TableExport exports, GovernedTables tables) {
        this.files = files;
        this.exports = exports;
        this.tables = tables;
    }

    @PostMapping("/releases/{id}/file")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Put the rows of a file in place of those of the draft", description = "The body is the file, CSV or "
            + "XLSX; its first row names the columns of the table. At most 30 MB and 200,000 rows. It is brought in after the "
            + "answer: load says how far it is, and errors what is wrong with it; then none of it is kept. Rows that stand "
            + "already change nothing. The same file again is the same load.")
    @ApiResponse(responseCode = "202", description = "How far it is; release is another where an open draft has this file")
    @ApiResponse(responseCode = "409", description = "A file for it is on its way (release.loading), or its rows cannot be "
            + "changed (release.state)")
    @ApiResponse(responseCode = "422", description = "It is neither CSV nor XLSX, empty or too large (release.errors)")
    Load load(@PathVariable long id,
            @Parameter(description = "What the file is called") @RequestParam(defaultValue = "") String name,
            @Parameter(description = "What stands and is not in the file ends, in the parts of the table that it speaks of")
            @RequestParam(defaultValue = "false") boolean whole, HttpServletRequest request) throws IOException {
        return files.load(id, name, request.getInputStream(), whole, CurrentActor.require());
    }

    @GetMapping("/releases/{id}/load")
    @Operation(summary = "How far the last file of a release is", description = "step: WAIT, READ, CHECK, then DONE, REFUSED "
            + "(rows are in error) or BROKEN (problem says why); done and whole are rows.")
    Load progress(@PathVariable long id) {
        return files.progress(id, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    @GetMapping("/releases/{id}/errors")
    @Operation(summary = "What is wrong with the last file of a release, by row as the file has it; 100 after so many")
    List<ReleaseResource.ErrorView> errors(@PathVariable long id, @RequestParam(defaultValue = "0") int after,
            Locale reader) {
        return files.errors(id, after, PAGE, CurrentActor.require()).stream()
                .map(error -> ReleaseResource.ErrorView.of(error, reader)).toList();
    }

    @GetMapping("/releases/{id}/errors.csv")
    @Operation(summary = "The same as a file, in Korean and English, with each row's own cells beside")
    void errorFile(@PathVariable long id, HttpServletResponse response) throws IOException {
        files.progress(id, CurrentActor.require()).orElseThrow(NotFound::new);
        attached(Format.CSV, "errors-" + id, response);
        files.writeErrors(id, response.getOutputStream(), CurrentActor.require());
    }

    @GetMapping("/tables/{table}/export")
    @Operation(summary = "A governed table as a file that can be loaded again")
    void export(@PathVariable String table,
            @Parameter(description = "What holds on this day; without it all that held, holds and will hold")
            @RequestParam(required = false) LocalDate on,
            @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response) throws IOException {
        Format wanted = Arrays.stream(Format.values()).filter(each -> each.name().equalsIgnoreCase(format)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format: csv or xlsx"));
        if (!tables.governs(table)) {
            throw new NotFound();
        }
        attached(wanted, table + (on == null ? "" : "-" + on), response);
        exports.write(table, on, wanted, response.getOutputStream());
    }

    private static void attached(Format format, String name, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name + format.extension()).build().toString());
    }
}
