package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.whatif.WhatIf;
import org.openpass.authoring.whatif.WhatIfResult;
import org.openpass.authoring.whatif.WhatIfs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What if: a draft's table over the last real cases; for process owners, tables of risk for those who analyse it. */
@RestController
@RequestMapping("/api/v1/studio")
@Tag(name = "Studio: trial", description = "The engine and application beside this one on which drafts are tried (모의실행)")
class WhatIfResource {

    private static final int MOST = 50;

    private final WhatIfs whatIfs;

    WhatIfResource(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    /**
     * What was asked for, and what it came to.
     *
     * @param result null until it is done
     */
    record Shown(WhatIf asked, WhatIfResult result) {
    }

    @PostMapping("/drafts/{id}/what-if")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try the draft's table on the last cases", description = "The trial's engine decides each case anew, on what it "
            + "was decided on then and with the draw of then; the case itself is not touched. A trial is started where none runs, which "
            + "takes a minute; then some seconds a thousand cases. What it came to is kept for a week.")
    @ApiResponse(responseCode = "409", description = "Another of yours is not done yet (whatIf.open)")
    @ApiResponse(responseCode = "422", description = "It cannot be tried so; errors say why by field (whatIf.invalid)")
    WhatIf ask(@PathVariable long id, @RequestBody WhatIf.Question question) {
        return whatIfs.ask(id, question, actor());
    }

    @GetMapping("/drafts/{id}/what-if")
    @Operation(summary = "Tables of the draft that were tried on cases, the newest first")
    List<WhatIf> list(@PathVariable long id, @Parameter(description = "Of this file only") @RequestParam(required = false) String file) {
        return whatIfs.list(id, file, MOST, actor());
    }

    @GetMapping("/what-if/{id}")
    @Operation(summary = "How many cases would change, by what they came to and would come to, and by rule")
    Shown one(@PathVariable long id) {
        return new Shown(whatIfs.get(id, actor()), whatIfs.result(id, actor()).orElse(null));
    }

    @GetMapping("/what-if/{id}/cases")
    @Operation(summary = "Examples of cases that would change, of those that you may see", description = "At most 20, the newest first.")
    WhatIfs.Examples changed(@PathVariable long id,
            @Parameter(description = "Only those that came to this; empty: where no rule applied") @RequestParam(required = false) String before,
            @Parameter(description = "Only those that would come to this") @RequestParam(required = false) String after) {
        return whatIfs.changed(id, before, after, actor());
    }

    @GetMapping("/what-if/{id}/failed")
    @Operation(summary = "Examples of cases that the engine could not decide, of those that you may see")
    WhatIfs.Examples failed(@PathVariable long id) {
        return whatIfs.failed(id, actor());
    }

    private static Actor actor() {
        return CurrentActor.require();
    }
}
