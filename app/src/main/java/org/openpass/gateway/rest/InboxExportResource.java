package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.export.ListExports;
import org.openpass.export.ListExports.Exported;
import org.openpass.export.ListFormat;
import org.openpass.export.ListTable;
import org.openpass.tasks.InboxExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox as a file for software: the same list, reason and records as through the screen. */
@RestController
@RequestMapping(InboxResource.PATH + "/export")
@Tag(name = "Tasks")
class InboxExportResource {

    private static final String REASON = "X-Reason";

    private final InboxExport inbox;
    private final ListExports exports;

    InboxExportResource(InboxExport inbox, ListExports exports) {
        this.inbox = inbox;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "A view of the inbox as a file", description = "All pages of it, at most 50,000 rows, in the language of "
            + "Accept-Language. Who took it, why, what it was and its SHA-256 are put on record, and a look at each case in it. "
            + "X-Rows says how many rows there are, X-Cut whether there were more.")
    @Parameter(name = "view", in = ParameterIn.QUERY, description = InboxResource.VIEWS)
    @Parameter(name = "f", in = ParameterIn.QUERY, description = InboxResource.FILTERS)
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "A column, with .desc for the other way round")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "400", description = "The reason is missing or shorter than 10 characters (export.reason)")
    @ApiResponse(responseCode = "422", description = "Parts that cannot be read, all of them (query.unreadable), another format "
            + "(argument.invalid), or a list that takes too long (query.tooWide)")
    void export(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "csv") String format,
            @Parameter(description = "Why the list is taken; what is not ASCII in UTF-8", required = true)
            @RequestHeader(name = REASON, defaultValue = "") String reason,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = CurrentActor.require();
        ListFormat wanted = format(format).orElseThrow(() -> new IllegalArgumentException("format: csv or xlsx"));
        ListTable table = inbox.of(actor, InboxResource.query(parameters), request.getLocale());
        Exported exported = exports.take(table, wanted, HeaderText.of(reason), actor, request.getRemoteAddr());
        try {
            response.setContentType(wanted.mediaType());
            response.setContentLengthLong(Files.size(exported.file()));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                    .filename(table.name() + wanted.extension()).build().toString());
            response.setHeader("X-Rows", String.valueOf(exported.rows()));
            response.setHeader("X-Cut", String.valueOf(exported.cut()));
            Files.copy(exported.file(), response.getOutputStream());
        } finally {
            Files.deleteIfExists(exported.file());
        }
    }

    private static Optional<ListFormat> format(String word) {
        return Arrays.stream(ListFormat.values()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
    }
}
