package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.VoyageFields;
import org.openpass.cargo.manifest.PortPermits;
import org.openpass.cargo.manifest.PortPermits.Taken;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications to enter a place that is no port (Customs Act Art. 134(1)). */
@RestController
@RequestMapping("/api/v1/cargo/port-permits")
@Tag(name = "Cargo")
class PortPermitResource {

    /** For the documentation: an application as JSON. */
    record PortPermitDocument(String reference, String mrn, String vessel, String callSign, String flag, String office, String place,
            String shipKind, String grossTonnage, String fromAt, String untilAt, String goods, String reason) {
    }

    /** Where an application is dealt with. */
    record PortPermitCase(String caseNumber) {
    }

    private final PortPermits permits;
    private final CargoProblems problems;

    PortPermitResource(PortPermits permits, CargoProblems problems) {
        this.permits = permits;
        this.problems = problems;
    }

    @PostMapping
    @Operation(summary = "Apply for the permit to enter a place that is no port", description = "By the carrier of the voyage. The same again "
            + "is the application that was taken. Customs answers within ten days; without an answer the permit is deemed granted on the day "
            + "after.", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(
                    implementation = PortPermitDocument.class))))
    @ApiResponse(responseCode = "200", description = "It is received, as a case of its own")
    @ApiResponse(responseCode = "409", description = "The reference is that of another application (reference.taken)")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept (manifest.errors)")
    ResponseEntity<?> apply(@RequestBody Map<String, Object> said, Locale reader) {
        Map<String, String> texts = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        VoyageFields fields = new VoyageFields(texts, PortPermits.FIELDS);
        var asked = PortPermits.read(fields);
        if (!fields.faults().isEmpty()) {
            return problems.faults(fields.faults(), reader);
        }
        Taken taken = permits.apply(asked, ManifestIntake.digest("", texts), CurrentActor.require());
        return taken.caseNumber() == null ? problems.faults(taken.errors(), reader) : ResponseEntity.ok(new PortPermitCase(taken.caseNumber()));
    }
}
