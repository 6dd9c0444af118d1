package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openpass.gateway.NotFound;
import org.openpass.reference.CodeLists;
import org.openpass.reference.CodeLists.Code;
import org.openpass.reference.Places;
import org.openpass.reference.Places.Place;
import org.openpass.terms.Seoul;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The code lists by which software fills in its documents. */
@RestController
@RequestMapping("/api/v1/reference")
@Tag(name = "Reference", description = "Code lists and places (코드목록)")
class ReferenceResource {

    private static final int MOST_PLACES = 50;

    private final CodeLists codes;
    private final Places places;
    private final Clock clock;

    ReferenceResource(CodeLists codes, Places places, Clock clock) {
        this.codes = codes;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/codes/{list}")
    @Operation(summary = "The codes of a list that hold on a day", description = "The list LIST says what lists there are.")
    List<Code> codes(@PathVariable String list,
            @Parameter(description = "The day; today without it") @RequestParam(required = false) LocalDate on) {
        LocalDate day = day(on);
        if (!codes.known(CodeLists.LISTS, list, day)) {
            throw new NotFound();
        }
        return codes.all(list, day);
    }

    @GetMapping("/places")
    @Operation(summary = "Places by UN/LOCODE", description = "Those whose code begins with the text, or whose Korean or "
            + "English name has it; at most 50.")
    List<Place> places(@RequestParam String q,
            @Parameter(description = "The day; today without it") @RequestParam(required = false) LocalDate on) {
        return places.find(q, day(on), MOST_PLACES);
    }

    private LocalDate day(LocalDate on) {
        return on == null ? Seoul.today(clock) : on;
    }
}
