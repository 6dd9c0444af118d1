package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.compare.Change;
import org.openpass.authoring.compare.Comparison;
import org.openpass.authoring.compare.Comparison.Side;
import org.openpass.authoring.compare.Comparisons;
import org.openpass.gateway.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is different between two versions or drafts. */
@RestController
@RequestMapping("/api/v1/studio/compare")
@Tag(name = "Studio")
class CompareResource {

    /** One of the two, with the paths of its files. */
    record SideView(String ref, String work, Integer version, String tag, String title, List<String> files) {
        static SideView of(Side side) {
            return new SideView(side.ref(), side.work(), side.version(), side.tag(), side.title(),
                    List.copyOf(side.files().keySet()));
        }
    }

    /** A difference, and the same in words. */
    record ChangeView(Change change, String text) {
    }

    record ComparisonView(SideView from, SideView to, List<ChangeView> changes) {
    }

    private final Comparisons comparisons;

    CompareResource(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping
    @Operation(summary = "What is different between two versions or drafts, in the order of their files", description = "A change "
            + "that is grave takes a second person or a way of refusal away. No difference of bytes is passed over: a file of which "
            + "only the writing differs is named, too.")
    @ApiResponse(responseCode = "404", description = "One of them is not there, or you may not see it")
    ComparisonView compare(
            @Parameter(description = "import-declaration:4 for a version, draft:7 for a draft") @RequestParam String from,
            @RequestParam String to, Locale reader) {
        Comparison found = comparisons.of(from, to, CurrentActor.require()).orElseThrow(NotFound::new);
        return new ComparisonView(SideView.of(found.from()), SideView.of(found.to()), found.changes().stream()
                .map(change -> new ChangeView(change, change.text(reader))).toList());
    }
}
