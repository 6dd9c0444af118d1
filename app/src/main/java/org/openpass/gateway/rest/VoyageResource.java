package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.VoyageFields;
import org.openpass.cargo.VoyageReports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Arrivals and departures as carriers' own systems report them (Customs Act Art. 135(1), 136). */
@RestController
@RequestMapping("/api/v1/cargo")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class VoyageResource {

    /** For the documentation: an arrival as JSON. */
    record ArrivalDocument(String reference, String preparedAt, String mrn, String mode, String carrier, String vessel, String callSign, String voyage,
            String arrivedAt, String port, String office, String location) {
    }

    /** For the documentation: a departure as JSON. */
    record DepartureDocument(String reference, String preparedAt, String mrn, String mode, String carrier, String vessel, String callSign,
            String voyage, String departedAt, String port, String office, String expectedAt) {
    }

    /** What became of a report. @param state MERGED, or SUPERSEDED where a later one had said otherwise */
    record VoyageOutcome(String mrn, String reference, String state) {
    }

    private final VoyageReports reports;
    private final CargoProblems problems;

    VoyageResource(VoyageReports reports, CargoProblems problems) {
        this.reports = reports;
        this.problems = problems;
    }

    @PostMapping("/arrivals")
    @Operation(summary = "Report that a ship or aircraft arrived", description = "By the carrier of the voyage. The same again changes nothing; "
            + "another moment under another reference corrects it until customs has accepted the arrival. A moment is written with its zone, "
            + "or as it is in Korea.", requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ArrivalDocument.class))))
    @ApiResponse(responseCode = "200", description = "It is taken, or was overtaken by a later report")
    @ApiResponse(responseCode = "409", description = "The reference is that of another report (reference.taken)")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept (manifest.errors)")
    ResponseEntity<?> arrival(@org.springframework.web.bind.annotation.RequestBody Map<String, Object> said, Locale reader) {
        VoyageFields fields = new VoyageFields(texts(said), VoyageFields.ARRIVAL);
        var report = fields.arrival();
        Sender sender = sender(fields, said);
        return fields.faults().isEmpty() ? answer(reports.arrival(report, sender), sender, reader) : problems.faults(fields.faults(), reader);
    }

    @PostMapping("/departures")
    @Operation(summary = "Report that a ship or aircraft left: its last port on the way here, or a port here", description = "As arrivals.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DepartureDocument.class))))
    @ApiResponse(responseCode = "200", description = "It is taken, or was overtaken by a later report")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept (manifest.errors)")
    ResponseEntity<?> departure(@org.springframework.web.bind.annotation.RequestBody Map<String, Object> said, Locale reader) {
        VoyageFields fields = new VoyageFields(texts(said), VoyageFields.DEPARTURE);
        var report = fields.departure();
        Sender sender = sender(fields, said);
        return fields.faults().isEmpty() ? answer(reports.departure(report, sender), sender, reader) : problems.faults(fields.faults(), reader);
    }

    private ResponseEntity<?> answer(Receipt receipt, Sender sender, Locale reader) {
        return receipt.id() == 0 ? problems.faults(receipt.errors(), reader)
                : ResponseEntity.ok(new VoyageOutcome(receipt.number(), sender.reference(), receipt.state().name()));
    }

    private static Sender sender(VoyageFields fields, Map<String, Object> said) {
        return new Sender(CurrentActor.require(), Door.JSON, fields.reference(), fields.preparedAt(), ManifestIntake.digest("", texts(said)));
    }

    private static Map<String, String> texts(Map<String, Object> said) {
        Map<String, String> texts = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }
}
