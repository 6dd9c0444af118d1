package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.MovementSheets;
import org.openpass.cargo.MovementSheets.Outcome;
import org.openpass.cargo.Movements;
import org.openpass.cargo.Report;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.NotFound;
import org.openpass.gateway.Problems;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.Spool;
import org.openpass.terms.Labels;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Carry-in and carry-out as warehouses' own systems report them (Customs Act Art. 157(1), Decree Art. 176). */
@RestController
@RequestMapping("/api/v1/cargo/movements")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class MovementResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * What became of a report.
     *
     * @param row which one of a list or a sheet it is, from 1
     * @param state TAKEN, WAITING, REFUSED; INVALID: nothing of it was kept
     * @param differences from the manifest: EXCESS, SHORT, DAMAGE, ELSEWHERE
     * @param errors why it waits, was refused or cannot be read
     */
    record Item(int row, String reference, String number, String state, String ground, List<String> differences,
            List<Problems.ErrorItem> errors, String takenBackBy) {
    }

    /** For the documentation: the fields of a report as JSON. */
    record Said(String reference, String number, MovementReport.Way way, String place, String cargoNumber, String mbl, String hbl,
            String container, Integer packages, BigDecimal weight, String movedAt, String location, MovementReport.Reason reason,
            String basis, String condition, String vehicle) {
    }

    private final Movements movements;
    private final MovementSheets sheets;
    private final JsonMapper json;
    private final Problems problems;

    MovementResource(Movements movements, MovementSheets sheets, JsonMapper json, Problems problems) {
        this.movements = movements;
        this.sheets = sheets;
        this.json = json;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Report a carry-in, a carry-out, or take one back: one report, or up to 1,000", description = """
            Each report stands for itself. The same reference with the same content again is answered as the first time; nothing moves twice. \
            What came too early (no manifest yet, no arrival, out before in) is WAITING and taken by itself later; ask for it by its number. \
            Goods leave only by a ground: basis is the number of an accepted declaration, a transport, a permit or an order. TAKE_BACK \
            names in basis a report of the last 24 hours. Of one report the status of the answer says what became of it; of several it is 200.""",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Said.class))))
    @ApiResponse(responseCode = "200", description = "Taken, or the outcome of each of several")
    @ApiResponse(responseCode = "202", description = "It waits")
    @ApiResponse(responseCode = "404", description = "The place is not yours")
    @ApiResponse(responseCode = "409", description = "It cannot be, such as goods that may not leave (movement.notPermitted), or the reference is "
            + "that of another report")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept")
    ResponseEntity<?> report(HttpServletRequest request, Locale locale) throws IOException {
        JsonNode body;
        try {
            body = json.readTree(Bodies.read(request));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The body is not JSON: " + e.getOriginalMessage(), e);
        }
        if (body.isArray()) {
            if (body.size() > MovementSheets.MOST_ROWS) {
                throw new IllegalArgumentException("At most " + MovementSheets.MOST_ROWS + " reports at once");
            }
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < body.size(); i++) {
                items.add(item(take(i + 1, body.get(i)), locale));
            }
            return ResponseEntity.ok(items);
        }
        return answer(take(1, body), locale);
    }

    @PostMapping(consumes = {"text/csv", WORKBOOK})
    @Operation(summary = "Report a sheet of at most 1,000 rows, CSV or XLSX, for one place", description = "Its columns are named as the fields "
            + "of a report; the page of the place has a template. The same sheet again, or mended and sent once more, moves nothing twice.")
    @ApiResponse(responseCode = "200", description = "The outcome of each row")
    List<Item> sheet(@RequestParam String place, HttpServletRequest request, Locale locale) throws IOException {
        Spool.Came came = Spool.in(request.getInputStream(), MovementSheets.MOST_BYTES);
        try {
            return sheets.take(came.file(), place, CurrentActor.require()).stream().map(outcome -> item(outcome, locale)).toList();
        } finally {
            Files.deleteIfExists(came.file());
        }
    }

    @GetMapping("/{number}")
    @Operation(summary = "What became of a report")
    Item one(@PathVariable String number, Locale locale) {
        return item(1, movements.find(number, CurrentActor.require()).orElseThrow(NotFound::new), locale);
    }

    private Outcome take(int row, JsonNode said) {
        if (!said.isObject()) {
            throw new IllegalArgumentException("A report is a JSON object; number " + row + " is none");
        }
        Map<String, String> cells = new HashMap<>();
        said.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                cells.put(field.getKey(), field.getValue().isValueNode() ? field.getValue().asString() : field.getValue().toString());
            }
        });
        return sheets.take(row, cells, Intake.Door.JSON, actor());
    }

    private ResponseEntity<?> answer(Outcome outcome, Locale locale) {
        if (outcome.report() == null) {
            List<Problems.ErrorItem> errors = outcome.faults().stream().map(fault -> error(fault, locale)).toList();
            return switch (outcome.refused()) {
                case NO_SUCH_PLACE -> throw new NotFound();
                case REFERENCE_TAKEN -> problem(HttpStatus.CONFLICT, "reference.taken", errors, null);
                case INVALID -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "movement.invalid", errors, null);
            };
        }
        Item item = item(outcome, locale);
        return switch (outcome.report().state()) {
            case TAKEN -> ResponseEntity.ok(item);
            case WAITING -> ResponseEntity.accepted().body(item);
            case REFUSED -> problem(HttpStatus.CONFLICT, outcome.report().why().code(), item.errors(), item.number());
        };
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, List<Problems.ErrorItem> errors, String number) {
        ProblemDetail problem = problems.problem(status, code, "Nothing moved", errors.getFirst().message() + " "
                + errors.getFirst().mend());
        problem.setProperty("errors", errors);
        if (number != null) {
            problem.setProperty("number", number);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static Item item(Outcome outcome, Locale locale) {
        return outcome.report() != null ? item(outcome.row(), outcome.report(), locale) : new Item(outcome.row(), null, null, "INVALID",
                null, List.of(), outcome.faults().stream().map(fault -> error(fault, locale)).toList(), null);
    }

    private static Item item(int row, Report report, Locale locale) {
        return new Item(row, report.reference(), report.number(), report.state().name(), report.ground(), report.odd(),
                report.why() == null ? List.of() : List.of(error(report.why(), locale)), report.takenBackBy());
    }

    private static Problems.ErrorItem error(Fault fault, Locale locale) {
        return new Problems.ErrorItem(fault.field(), fault.code(), fault.text(locale), fault.mend(locale));
    }

    @ExceptionHandler
    ProblemDetail unreadable(FileRefused refused, Locale locale) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.code(), "The sheet cannot be read",
                refused.code().equals("fileLarge") ? Labels.text("movement.sheet.large", locale)
                        : Labels.text("release.error." + refused.code(), locale));
    }

    @ExceptionHandler
    ProblemDetail unusable(MovementSheets.SheetRefused refused, Locale locale) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "sheet." + refused.code(), "Nothing of the sheet was taken",
                Labels.text("movement.sheet." + refused.code(), locale));
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
