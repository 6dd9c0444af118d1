package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.search.CaseDocument;
import org.openpass.search.CaseFinder;
import org.openpass.search.FoundCases;
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

    private final CaseFinder finder;
    private final Visibilities visibilities;

    CaseResource(CaseFinder finder, Visibilities visibilities) {
        this.finder = finder;
        this.visibilities = visibilities;
    }

    /** One case; what is marked is escaped HTML. */
    record FoundCase(CaseDocument document, Map<String, List<String>> highlights) {
    }

    /**
     * One page.
     *
     * @param similar no case has the words themselves
     * @param complete whether words were sought; false while the index is away, when numbers alone are looked up
     */
    record CasesPage(List<FoundCase> hits, long total, boolean counted, String next, boolean similar, boolean complete) {
    }

    @GetMapping
    @Operation(summary = "Search cases", description = "By declaration or case number, bill of lading, beginning of an HS "
            + "code, party and goods in Korean or English, also by the beginnings of words. Where nothing has the words, "
            + "what has similar ones (similar). While the index is away, whole numbers are found still (complete: false).")
    CasesPage find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) String after) {
        if (q.length() > 200) {
            throw new IllegalArgumentException("q: at most 200 characters");
        }
        FoundCases found = finder.find(visibilities.of(CurrentActor.require()), q, null, Math.clamp(size, 1, MOST), after);
        return new CasesPage(found.cases().stream().filter(one -> one.document() != null)
                .map(one -> new FoundCase(one.document(), one.highlights())).toList(),
                found.total(), found.counted(), found.next(), found.similar(), !found.indexAway());
    }
}
