package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Whereabouts;
import org.openpass.authoring.Whereabouts.Answer;
import org.openpass.authoring.Whereabouts.Page;
import org.openpass.authoring.Whereabouts.Question;
import org.openpass.engine.ElementFigures.Figure;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Seoul;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the cases of a process stand and how long its steps take, for software of process owners. */
@RestController
@RequestMapping("/api/v1/studio/elements")
@Tag(name = "Studio", description = "What process owners look after (업무절차)")
class ElementResource {

    private static final int DAYS = 30;

    /** An element; times in milliseconds, within a fifth. {@code standing} is now, whatever the period. */
    record ElementView(String element, long entered, long left, long leftEarly, Long medianMs, Long p95Ms, long standing,
            Instant oldest) {

        static ElementView of(Figure f) {
            return new ElementView(f.elementId(), f.entered(), f.left(), f.early(), f.median(), f.p95(), f.standing(), f.oldest());
        }
    }

    /** A version, and how many cases run on it. */
    record VersionView(int version, String tag, long cases) {
    }

    record ElementsView(LocalDate from, LocalDate until, List<VersionView> versions, List<ElementView> elements) {
    }

    /** A case that stands there. */
    record StandingView(String caseNumber, String subject, String office, int version, Instant since) {
    }

    /** Those of {@code lookedAt} cases that the asker may see; {@code next} begins the next part. */
    record StandingPage(List<StandingView> cases, int lookedAt, String next) {
    }

    private final Whereabouts whereabouts;
    private final Clock clock;

    ElementResource(Whereabouts whereabouts, Clock clock) {
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "How many cases came to the elements of a process, how long they took, and how many stand there now",
            description = "Days are whole days of Korea; without them, the last 30. Without a version, all are put together.")
    ElementsView elements(@RequestParam String work, @RequestParam(required = false) Integer version,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        LocalDate last = until == null ? Seoul.today(clock) : until;
        LocalDate first = from == null ? last.minusDays(DAYS - 1) : from;
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("from: a day not after until");
        }
        Answer answer = whereabouts.of(new Question(work, version, first, last), CurrentActor.require())
                .orElseThrow(NotFound::new);
        return new ElementsView(first, last, answer.releases().stream().map(r -> new VersionView(r.version(), r.tag(), r.cases()))
                .toList(), answer.figures().stream().map(ElementView::of).toList());
    }

    @GetMapping("/{element}/cases")
    @Operation(summary = "The cases that stand at an element now, who stands there longest first",
            description = "Of each part those that the asker may see as an officer.")
    StandingPage cases(@PathVariable String element, @RequestParam String work, @RequestParam(required = false) Integer version,
            @Parameter(description = "The next of the part before") @RequestParam(required = false) String after) {
        Page page = whereabouts.at(work, version, element, after, CurrentActor.require()).orElseThrow(NotFound::new);
        return new StandingPage(page.cases().stream().map(s -> new StandingView(s.file().number(), s.file().subject(),
                s.file().office(), s.version(), s.since())).toList(), page.lookedAt(), page.next());
    }
}
