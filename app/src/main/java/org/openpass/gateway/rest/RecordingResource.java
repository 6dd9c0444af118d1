package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.recording.PassedCases;
import org.openpass.authoring.recording.Recorded;
import org.openpass.authoring.recording.Recording;
import org.openpass.authoring.recording.RiskSaid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios from cases that were; for process owners who are officers, of the cases that they may see. */
@RestController
@RequestMapping("/api/v1/studio/drafts/{id}")
@Tag(name = "Studio: trial", description = "The engine and application beside this one on which drafts are tried (모의실행)")
class RecordingResource {

    private static final int LONGEST = 60;

    private final Recording recording;
    private final PassedCases passed;

    RecordingResource(Recording recording, PassedCases passed) {
        this.recording = recording;
        this.passed = passed;
    }

    /**
     * What is recorded.
     *
     * @param number of the case, or of its declaration
     * @param risk   what the risk was; who analyses it may leave it out
     */
    record Case(String number, RiskSaid risk) {
    }

    @PostMapping("/recordings")
    @Operation(summary = "Take a scenario from a case, without what says whose case it was", description = "Nothing is kept by it: read "
            + "the sides, then PUT the text under files/{file}. It is recorded as a look at the case; of another office's the header "
            + "X-Reason says why.")
    @ApiResponse(responseCode = "404", description = "There is no such draft or case for you")
    @ApiResponse(responseCode = "422", description = "It is no case of the draft's process (recording.kind), not begun (recording.early), "
            + "ended by another case (recording.endedByOther), moved or mended by owners (recording.byOwners), too long "
            + "(recording.tooLong), or the risk is to be said (recording.risk)")
    Recorded record(@PathVariable long id, @RequestBody Case asked, @RequestHeader(name = "X-Reason", required = false) String reason,
            HttpServletRequest request) {
        if (asked.number() == null || asked.number().isBlank() || asked.number().length() > LONGEST) {
            throw new IllegalArgumentException("number: that of a case or a declaration, at most " + LONGEST + " characters");
        }
        return recording.of(id, new Recording.Asked(asked.number().strip(), asked.risk(), reason == null ? null
                : new String(reason.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)), request.getRemoteAddr(),
                CurrentActor.require());
    }

    @GetMapping("/passed-cases")
    @Operation(summary = "The newest cases that came by an element of the draft's process, of those that you may see")
    List<PassedCases.Passed> passed(@PathVariable long id, @RequestParam String element) {
        return passed.of(id, element, CurrentActor.require());
    }
}
