package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.json.JsonDeclarations;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.wco.WcoReading;
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

    private final Filing filing;
    private final JsonDeclarations json;
    private final WcoDeclarations wco;
    private final DeclarationViews views;

    DeclarationResource(Filing filing, JsonDeclarations json, WcoDeclarations wco, DeclarationViews views) {
        this.filing = filing;
        this.json = json;
        this.wco = wco;
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
        JsonDeclarations.Reading reading = json.read(Bodies.read(request));
        return receipt(filing.file(reading.document(), reading.unreadable(), CurrentActor.require(),
                Filing.Format.JSON));
    }

    @PostMapping(consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "File an import declaration as WCO Data Model 3.6 XML")
    @RequestBody(content = @Content(schema = @Schema(type = "string")))
    ResponseEntity<Receipt> fileXml(HttpServletRequest request) throws IOException {
        WcoReading reading = wco.read(Bodies.read(request));
        List<FieldError> found = new ArrayList<>(reading.unreadable());
        found.addAll(reading.schema());
        Actor actor = CurrentActor.require();
        try {
            return receipt(filing.file(reading.document(), found, actor, Filing.Format.WCO_XML));
        } catch (Filing.Refused refused) {
            throw new Filing.Refused(refused.errors().stream().map(wco::located).toList());
        }
    }

    @GetMapping("/{number}")
    @Operation(summary = "Where a declaration stands",
            description = "Status, duty by tax and line, timeline; the explanation of the lane for officers only.")
    DeclarationView get(@PathVariable String number) {
        return views.of(number, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<Receipt> receipt(Declaration d) {
        String self = "/api/v1/declarations/" + d.number();
        return ResponseEntity.accepted().location(URI.create(self)).body(new Receipt(d.number(), d.caseNumber(),
                d.status().name(), Labels.Label.of("status." + d.status()), Map.of("self", self,
                        "tracking", "/track/" + d.number(), "trackingApi", "/api/v1/tracking/" + d.number())));
    }
}
