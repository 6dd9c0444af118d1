package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.BillLine;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.SheetLines;
import org.openpass.cargo.Submission;
import org.openpass.cargo.Submissions;
import org.openpass.cargo.VoyageFields;
import org.openpass.cargo.manifest.ManifestCorrections;
import org.openpass.gateway.NotFound;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.Spool;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Manifests (적재화물목록) as carriers' and forwarders' own systems send them (Customs Act Art. 135(2)). */
@RestController
@RequestMapping("/api/v1/cargo/manifests")
@Tag(name = "Cargo", description = "Cargo and bonded goods (화물)")
class ManifestResource {

    private static final int LAST = 50;
    private static final String ABOUT = """
            At most 32 MB and 50,000 lines. It is received when this answers; its lines are read, checked and brought into the ledger after \
            that, all or none: ask for the submission how far it is. The same reference with the same content again is the same submission. \
            Order is the sender's: of two messages the one with the later preparedAt (then the greater reference) counts, whichever comes first. Lines that were accepted, declared or moved are not changed by it: with a reason (and corrects: CORRECTION or \
            DISCREPANCY) that is asked for, and customs decides in a case of its own. Of a message in pieces (part, parts) all are waited for; a series, the same text in \
            each, keeps it apart from another of the same act.""";

    /** For the documentation: a manifest as JSON. */
    record ManifestDocument(String reference, String preparedAt, String mrn, String mode, String carrier, String vessel, String callSign, String flag,
            String voyage, String office, String lastPort, String port, String departedAt, String expectedAt, String act, Integer part,
            Integer parts, String series, String corrects, String reason, List<BillLine> lines) {
    }

    /**
     * A manifest that was sent.
     *
     * @param state STORED, READ (checked), then MERGED, REFUSED (nothing of it was taken) or SUPERSEDED (a later message had said otherwise)
     * @param total lines that it has
     * @param lines of them read
     * @param merged of them through the merge
     * @param applied of them what the ledger has now
     * @param correctionCase the case in which customs decides what it asks of lines that were accepted, declared or moved; null: of none
     * @param errors the first 1,000 of what is wrong, by row: of the sheet, or place in the list
     */
    record SubmissionView(long id, String number, String mrn, String reference, Instant preparedAt, String act, String state, int total, int lines,
            int merged, int applied, int errorCount, List<CargoProblems.CargoFault> errors, Instant receivedAt, Instant settledAt,
            String correctionCase) {
    }

    private final ManifestIntake intake;
    private final ManifestJson json;
    private final SheetLines sheets;
    private final Submissions submissions;
    private final ManifestCorrections corrections;
    private final CargoProblems problems;

    ManifestResource(ManifestIntake intake, ManifestJson json, SheetLines sheets, Submissions submissions, ManifestCorrections corrections,
            CargoProblems problems) {
        this.intake = intake;
        this.json = json;
        this.sheets = sheets;
        this.submissions = submissions;
        this.corrections = corrections;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Send a manifest, or a piece of one", description = ABOUT,
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ManifestDocument.class))))
    @ApiResponse(responseCode = "202", description = "It is received")
    @ApiResponse(responseCode = "409", description = "The reference is that of another message (reference.taken)")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept (manifest.errors)")
    ResponseEntity<?> send(HttpServletRequest request, Locale reader) throws IOException {
        return take(request, reader, Door.JSON, Map.of());
    }

    @PostMapping(consumes = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(summary = "Send a manifest as a sheet, CSV or XLSX", description = ABOUT + " The first row names the columns, as the template does; "
            + "MSN and HSN may be left out: they are given. What a manifest says of itself stands in the address, under the names that it has "
            + "in JSON: mrn, vessel, office, port, lastPort, expectedAt, act and so on.")
    @ApiResponse(responseCode = "202", description = "It is received")
    @ApiResponse(responseCode = "409", description = "The reference is that of another message (reference.taken)")
    @ApiResponse(responseCode = "422", description = "Something is wrong with it; nothing was kept (manifest.errors)")
    ResponseEntity<?> sheet(@Parameter(hidden = true) @RequestParam Map<String, String> head, HttpServletRequest request, Locale reader)
            throws IOException {
        return take(request, reader, Door.SHEET, head);
    }

    private ResponseEntity<?> take(HttpServletRequest request, Locale reader, Door door, Map<String, String> head) throws IOException {
        intake.require(CurrentActor.require());
        Spool.Came came;
        try {
            came = Spool.in(request.getInputStream(), SheetLines.MOST_BYTES);
        } catch (FileRefused large) {
            return problems.faults(List.of(Fault.of("", "sheet." + large.code())), reader);
        }
        Path lines = Files.createTempFile("openpass-lines", null);
        try {
            return door == Door.JSON ? json(came, lines, reader) : sheet(came, lines, head, reader);
        } finally {
            Files.deleteIfExists(came.file());
            Files.deleteIfExists(lines);
        }
    }

    private ResponseEntity<?> json(Spool.Came came, Path lines, Locale reader) throws IOException {
        ManifestJson.Reading read = json.read(came.file(), lines);
        return answer(read.head(), read.faults(), lines, Door.JSON, came.sha256(), reader);
    }

    private ResponseEntity<?> sheet(Spool.Came came, Path lines, Map<String, String> head, Locale reader) throws IOException {
        SheetLines.Reading read = sheets.read(came.file(), lines);
        return answer(head, read.faults(), lines, Door.SHEET, ManifestIntake.digest(came.sha256(), head), reader);
    }

    private ResponseEntity<?> answer(Map<String, String> head, List<Fault> unread, Path lines, Door door, String sha256, Locale reader) {
        VoyageFields fields = new VoyageFields(head, VoyageFields.MANIFEST);
        Sender sender = new Sender(CurrentActor.require(), door, fields.reference(), fields.preparedAt(), sha256);
        var header = fields.manifest();
        List<Fault> faults = new ArrayList<>(unread);
        faults.addAll(fields.faults());
        Receipt receipt = intake.take(header, lines, sender, faults);
        return receipt.id() == 0 ? problems.faults(receipt.errors(), reader)
                : ResponseEntity.accepted().location(URI.create("/api/v1/cargo/manifests/submissions/" + receipt.id()))
                        .body(view(submissions.find(receipt.id()).orElseThrow(), reader));
    }

    @GetMapping
    @Operation(summary = "What your party sent last, the newest first")
    List<SubmissionView> last(Locale reader) {
        return submissions.last(CurrentActor.require(), LAST).stream().map(each -> view(each, List.of())).toList();
    }

    @GetMapping("/submissions/{id}")
    @Operation(summary = "How far a manifest is that was sent, and what is wrong with it")
    SubmissionView submission(@PathVariable long id, Locale reader) {
        return view(mine(id), reader);
    }

    @GetMapping("/submissions/{id}/errors.csv")
    @Operation(summary = "What is wrong with it as a file, in Korean and English, with each line's own cells beside")
    void errors(@PathVariable long id, HttpServletResponse response) throws IOException {
        Submission submission = mine(id);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("errors-" + submission.number() + ".csv")
                .build().toString());
        submissions.writeErrors(submission, response.getOutputStream());
    }

    private Submission mine(long id) {
        return submissions.find(id, CurrentActor.require()).orElseThrow(NotFound::new);
    }

    private SubmissionView view(Submission s, Locale reader) {
        return view(s, submissions.errors(s).stream().map(fault -> CargoProblems.CargoFault.of(fault, reader)).toList());
    }

    private SubmissionView view(Submission s, List<CargoProblems.CargoFault> errors) {
        return new SubmissionView(s.id(), s.number(), s.mrn(), s.reference(), s.preparedAt(), s.act().name(), s.state().name(), s.total(), s.lines(),
                s.merged(), s.applied(), s.errors(), errors, s.receivedAt(), s.settledAt(), corrections.caseOf(s.id()).orElse(null));
    }
}
