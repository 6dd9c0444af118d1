package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.openpass.authoring.Trial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The trial installation, on which process owners try what is not released yet; for process owners. */
@RestController
@RequestMapping("/api/v1/studio/trial")
@Tag(name = "Studio: trial", description = "The engine and application beside this one on which drafts are tried (모의실행)")
class TrialResource {

    private final Trial trial;

    TrialResource(Trial trial) {
        this.trial = trial;
    }

    @GetMapping
    @Operation(summary = "Where the trial stands")
    Trial.State state() {
        return trial.state();
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have a trial", description = "Starts one where none runs; it is READY 20 to 60 seconds later, and ends "
            + "by itself when nobody tried anything for ten minutes.")
    @ApiResponse(responseCode = "501", description = "This installation has no place for one (trial.notHere)")
    @ApiResponse(responseCode = "503", description = "Too little memory is free (trial.noRoom), or nobody takes the order (trial.gone)")
    @ApiResponse(responseCode = "409", description = "A backup is under way (trial.busy)")
    Trial.State start() {
        return trial.start();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "End the trial, if one runs")
    Trial.State end() {
        trial.end();
        return trial.state();
    }
}
