package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Import declarations: filing as JSON and as WCO XML, and where each stands. */
@RestController
@RequestMapping("/api/v1/declarations")
@Tag(name = "Declarations", description = "Import declarations (수입신고)")
class DeclarationResource {

    /** The receipt of a filing; the same document again gets the same receipt with the status of now. */
    record Receipt(String declarationNumber, String caseNumber, String status, Labels.Label statusLabel,
            Map<String, String> links) {
    }

    private final DeclarationIntake intake;
    private final DeclarationViews views;

    DeclarationResource(DeclarationIntake intake, DeclarationViews views) {
        this.intake = intake;
        this.views = views;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "File an import declaration as JSON",
            description = "Received when stored (Customs Act Art. 327). All errors are reported at once.")
    @ApiResponse(responseCode = "202", description = "Received")
    @ApiResponse(responseCode = "409", description = "The reference belongs to a document with other content")
    @ApiResponse(responseCode = "422", description = "Errors, each with its field and what mends it")
    @RequestBody(content = @Content(schema = @Schema(implementation = DeclarationDocument.class)))
    ResponseEntity<Receipt> fileJson(HttpServletRequest request) throws IOException {
        return intake.json(Bodies.read(request), CurrentActor.require());
    }

    @PostMapping(consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "File an import declaration as WCO Data Model 3.6 XML")
    @RequestBody(content = @Content(schema = @Schema(type = "string")))
    ResponseEntity<Receipt> fileXml(HttpServletRequest request) throws IOException {
        return intake.xml(Bodies.read(request), CurrentActor.require());
    }

    @GetMapping("/{number}")
    @Operation(summary = "Where a declaration stands",
            description = "Status, duty by tax and line, timeline; the explanation of the lane for officers only.")
    DeclarationView get(@PathVariable String number) {
        return views.of(number, CurrentActor.require()).orElseThrow(NotFound::new);
    }
}
