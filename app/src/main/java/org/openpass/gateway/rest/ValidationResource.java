package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpass.access.CurrentActor;
import org.openpass.declaration.Filing;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.Problems;
import org.openpass.gateway.json.JsonDeclarations;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.wco.WcoReading;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a declarant's software what filing a document would answer, and what was understood of it. */
@RestController
@RequestMapping("/api/v1/declarations/validation")
@Tag(name = "Declarations")
class ValidationResource {

    /**
     * What was understood of a document.
     *
     * @param valid filing it now would be answered with a number
     * @param errors what filing it now would be refused for, under the sender's own field names
     * @param document the document under the field names of the JSON format, whatever format it came in
     */
    record Validation(boolean valid, List<Problems.ErrorItem> errors, DeclarationDocument document) {
    }

    private final Filing filing;
    private final JsonDeclarations json;
    private final WcoDeclarations wco;

    ValidationResource(Filing filing, JsonDeclarations json, WcoDeclarations wco) {
        this.filing = filing;
        this.json = json;
        this.wco = wco;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Check an import declaration (JSON) without filing it",
            description = "Registers nothing. Answers what was understood and every error that filing would report.")
    @ApiResponse(responseCode = "200", description = "What was understood, with its errors")
    @ApiResponse(responseCode = "409", description = "The reference belongs to a document with other content")
    @ApiResponse(responseCode = "422", description = "Nothing could be understood")
    @RequestBody(content = @Content(schema = @Schema(implementation = DeclarationDocument.class)))
    Validation validateJson(HttpServletRequest request, Locale locale) throws IOException {
        JsonDeclarations.Reading reading = json.read(Bodies.read(request));
        return validation(reading.document(), filing.validate(reading.document(), reading.unreadable(),
                CurrentActor.require()), locale);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "Check an import declaration (WCO Data Model 3.6 XML) without filing it")
    @RequestBody(content = @Content(schema = @Schema(type = "string")))
    Validation validateXml(HttpServletRequest request, Locale locale) throws IOException {
        WcoReading reading = wco.read(Bodies.read(request));
        List<FieldError> found = Stream.concat(reading.unreadable().stream(), reading.schema().stream()).toList();
        List<FieldError> errors = filing.validate(reading.document(), found, CurrentActor.require());
        return validation(reading.document(), errors.stream().map(wco::located).toList(), locale);
    }

    private static Validation validation(DeclarationDocument document, List<FieldError> errors, Locale locale) {
        return new Validation(errors.isEmpty(),
                errors.stream().map(e -> Problems.ErrorItem.of(e, locale)).toList(), document);
    }
}
