package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.casework.CaseLink;
import org.openpass.casework.CaseLinks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which cases belong together: officers link them, and everybody reads only of cases that they see. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/links")
@Tag(name = "Linked cases", description = "Which cases belong together, and how (연관 사건)")
class CaseLinkResource {

    /** A link as it is made; {@code to} is the number of the other case or of what it is about. */
    record NewLink(CaseLink.Kind kind, String to, String note) {
    }

    /**
     * A link as it looks from the case that was asked about.
     *
     * @param outward this case follows, is a duplicate of or changes the other, not the other way round
     * @param subject number of what the other case is about
     */
    record Linked(CaseLink.Kind kind, boolean outward, String caseNumber, String subject, String title, String status,
            String office, String note, String madeBy, Instant madeAt) {

        static Linked of(CaseLink link) {
            return new Linked(link.kind(), link.outward(), link.other().number(), link.other().subject(),
                    link.other().title(), link.other().status(), link.other().office(), link.note(), link.madeBy(),
                    link.madeAt());
        }
    }

    private final CaseLinks links;

    CaseLinkResource(CaseLinks links) {
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "The links of a case, the newest first", description = "Parties read which request would change "
            + "which declaration, and no other link.")
    List<Linked> list(@PathVariable String caseNumber) {
        return links.of(caseNumber, CurrentActor.require()).stream().map(Linked::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Link the case with another that you see", description = "The same again changes nothing. CHANGES "
            + "is said by the system only.")
    @ApiResponse(responseCode = "201", description = "Linked, now or before")
    @ApiResponse(responseCode = "409", description = "The two are linked so the other way round (link.opposite)")
    @ApiResponse(responseCode = "422", description = "There is no such other case that you see (link.other), or a value "
            + "cannot be used")
    Linked add(@PathVariable String caseNumber, @RequestBody NewLink link) {
        return Linked.of(links.link(caseNumber, link.to(), link.kind(), link.note(), CurrentActor.require()));
    }

    @DeleteMapping("/{kind}/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a link away, from either end; again changes nothing")
    @ApiResponse(responseCode = "204", description = "Taken away, now or before")
    @ApiResponse(responseCode = "422", description = "There is no such other case that you see (link.other), or the link "
            + "is the system's")
    void remove(@PathVariable String caseNumber, @PathVariable CaseLink.Kind kind, @PathVariable String other) {
        links.unlink(caseNumber, other, kind, CurrentActor.require());
    }
}
