package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.openpass.access.Absence;
import org.openpass.access.AbsenceList;
import org.openpass.access.Absences;
import org.openpass.access.Absences.NewAbsence;
import org.openpass.access.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When officers are away and who stands in; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1/absences")
@Tag(name = "Absences", description = "For officers (부재)")
class AbsenceResource {

    /** Somebody who may stand in. */
    record PossibleDeputy(String username, String name, String office) {
    }

    private final Absences absences;
    private final AbsenceList list;

    AbsenceResource(Absences absences, AbsenceList list) {
        this.absences = absences;
        this.list = list;
    }

    @GetMapping
    @Operation(summary = "Your absences, those in which you stand in, and as a supervisor those of your office",
            description = "Those to come, those of now and those of the last 90 days, the latest first.")
    List<Absence> list() {
        return list.list(CurrentActor.require());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enter an absence: your own, or as a supervisor that of somebody of your office",
            description = "Without groups the deputy does all the work of the absent person. deputyAway says that the "
                    + "deputy is away, too, for a part of it, and stands in for nobody then.")
    @ApiResponse(responseCode = "201", description = "Entered")
    @ApiResponse(responseCode = "404", description = "It is nobody whose absences you enter")
    @ApiResponse(responseCode = "409", description = "Somebody stands in at that time already (absence.overlap)")
    @ApiResponse(responseCode = "422", description = "The deputy, a group or the time is not possible (absence.deputy, "
            + "absence.groups, absence.time)")
    Absence enter(@RequestBody NewAbsence wanted) {
        return absences.enter(wanted, CurrentActor.require());
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End an absence now, or call it off", description = "What the deputy has in hand goes back.")
    Absence end(@PathVariable long id) {
        return absences.end(id, CurrentActor.require());
    }

    @GetMapping("/deputies")
    @Operation(summary = "Who may stand in, by a part of the name")
    List<PossibleDeputy> deputies(@RequestParam(required = false) String person, @RequestParam(defaultValue = "") String name) {
        return absences.deputies(person, name, CurrentActor.require()).stream().map(each ->
                new PossibleDeputy(each.username(), each.displayName(), each.actor().office())).toList();
    }
}
