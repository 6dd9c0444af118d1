package org.openpass.gateway.rest;

import static org.openpass.gateway.rest.ClockResource.seconds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpass.performance.ClearanceTimes;
import org.openpass.performance.ClearanceTimes.Kind;
import org.openpass.performance.ClearanceTimes.Part;
import org.openpass.performance.ClearanceTimes.Spread;
import org.openpass.performance.Owner;
import org.openpass.terms.Labels.Label;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures that anyone may read. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "Statistics", description = "Figures for anyone")
class StatisticsResource {

    /** The figures of a period and how they are worked out. */
    record TimesView(Instant from, Instant to, Label method, List<KindView> kinds) {
    }

    /** One kind of case; {@code few} says that the cases are too few to say much. */
    record KindView(String kind, Label label, long cases, boolean few, SpreadView total, AloneView withoutPerson,
            List<OwnerView> owners) {
    }

    /** Seconds that half of the cases, and nine of ten, did not exceed. */
    record SpreadView(BigDecimal medianSeconds, BigDecimal p90Seconds) {
    }

    /** Cases of which all time is the machine's. */
    record AloneView(long cases, BigDecimal share, BigDecimal medianSeconds) {
    }

    /** One owner's part; the spread is among the cases that waited for the owner. */
    record OwnerView(Owner owner, Label label, long cases, BigDecimal shareOfTime, SpreadView spread) {
    }

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ClearanceTimes times;

    StatisticsResource(ClearanceTimes times) {
        this.times = times;
    }

    @GetMapping("/clearance-times")
    @Operation(summary = "How long clearance took of late, and whose time it was")
    ResponseEntity<TimesView> clearanceTimes() {
        ClearanceTimes.Figures figures = times.figures();
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH).cachePublic()).body(new TimesView(
                figures.from(), figures.to(), Label.of("times.how.text"),
                figures.kinds().stream().map(this::view).toList()));
    }

    private KindView view(Kind kind) {
        return new KindView(kind.kind(), Label.of("kind." + kind.kind()), kind.cases(),
                times.few(kind), view(kind.total()),
                new AloneView(kind.alone(), share((double) kind.alone() / kind.cases()),
                        kind.aloneMedian() == null ? null : seconds(kind.aloneMedian())),
                kind.parts().stream().map(StatisticsResource::view).toList());
    }

    private static OwnerView view(Part part) {
        return new OwnerView(part.owner(), Label.of("time." + part.owner()), part.cases(), share(part.share()),
                view(part.spread()));
    }

    private static SpreadView view(Spread spread) {
        return spread == null ? null : new SpreadView(seconds(spread.median()), seconds(spread.p90()));
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }
}
