package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.search.CaseSearch;
import org.openpass.search.SearchPage;
import org.openpass.search.SearchScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds cases by number, party and goods, within what the asker may see. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseResource {

    private static final int MOST = 100;

    private final CaseSearch search;
    private final Visibilities visibilities;

    CaseResource(CaseSearch search, Visibilities visibilities) {
        this.search = search;
        this.visibilities = visibilities;
    }

    @GetMapping
    @Operation(summary = "Search cases",
            description = "By declaration or case number, bill of lading, party and goods in Korean or English.")
    SearchPage find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) String after) {
        if (q.length() > 200) {
            throw new IllegalArgumentException("q: at most 200 characters");
        }
        Visibility visibility = visibilities.of(CurrentActor.require());
        return search.search(q, new SearchScope(visibility.all(), visibility.parties(), visibility.offices()),
                Math.clamp(size, 1, MOST), after);
    }
}
