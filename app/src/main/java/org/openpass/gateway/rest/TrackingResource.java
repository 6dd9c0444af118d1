package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.PublicCargo;
import org.openpass.cargo.Stations.Station;
import org.openpass.casework.PublicTracking;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels.Label;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public tracking by a document's number, without an account. */
@RestController
@RequestMapping("/api/v1/tracking")
@Tag(name = "Tracking", description = "Where a document stands, for anyone who knows its number (진행정보 조회)")
class TrackingResource {

    /** The public state of a document. */
    record TrackedView(String declarationNumber, String status, Label statusLabel, Instant filedAt,
            List<StepView> steps) {
    }

    /** A public step with its date. */
    record StepView(String event, Label label, Instant at) {
    }

    /** Where goods are: their status and stations, each with its place and moments. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GoodsView(String cargoNumber, String status, Label statusLabel, List<StationView> way, BlockedView blocked) {
    }

    /** What is in the way of the goods, HOLD, CARGO, REQUIREMENT, TAX or NONE, and who must act. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BlockedView(String kind, Label kindLabel, String who, Label whoLabel) {

        private static BlockedView of(PublicCargo.Blocked blocked) {
            return blocked == null ? null : new BlockedView(blocked.kind().name(), Label.of("blocked.kind." + blocked.kind()),
                    blocked.who() == null ? null : blocked.who().name(), blocked.who() == null ? null : Label.of("blocked.who." + blocked.who()));
        }
    }

    /** A station: {@code state} is PASSED, NOW or AHEAD. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StationView(String station, String state, String place, Label placeName, Instant since, Instant until, Instant due) {
    }

    private final PublicTracking tracking;
    private final PublicCargo cargo;
    private final PlaceBook places;

    TrackingResource(PublicTracking tracking, PublicCargo cargo, PlaceBook places) {
        this.tracking = tracking;
        this.cargo = cargo;
        this.places = places;
    }

    @GetMapping("/goods")
    @Operation(summary = "Track goods that came by a manifest, by cargo management number, B/L and year, or container",
            description = "Up to 50 consignments, the newest first: status, stations with their places, and what kind of "
                    + "thing is in the way; no party, goods or packages.")
    List<GoodsView> goods(@RequestParam String q, @RequestParam(required = false) Integer year) {
        List<PublicCargo.Tracked> found = cargo.search(CargoKey.of(q, year));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Map<String, PlaceBook.Named> names = places.of(found.stream().flatMap(each -> each.stations().stream()).map(Station::place).toList());
        return found.stream().map(each -> new GoodsView(each.number(), each.status(), Label.of("cargo.status." + each.status()),
                each.stations().stream().map(station -> new StationView(station.kind().name(), station.state().name(), station.place(),
                        names.containsKey(station.place()) ? names.get(station.place()).name() : null, station.since(), station.until(),
                        station.due())).toList(), BlockedView.of(each.blocked()))).toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "Track a declaration by its number")
    TrackedView track(@PathVariable String number) {
        return tracking.find(number).map(TrackingResource::view).orElseThrow(NotFound::new);
    }

    @GetMapping
    @Operation(summary = "Track goods by bill of lading, cargo management number or declaration number",
            description = "Up to 50 declarations, the newest first; spaces, hyphens and small letters do not matter.")
    List<TrackedView> search(@RequestParam String q) {
        List<TrackedView> found = tracking.search(q).stream().map(TrackingResource::view).toList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    private static TrackedView view(PublicTracking.Tracked t) {
        return new TrackedView(t.number(), t.status(), Label.of("status." + t.status()), t.openedAt(), t.steps().stream()
                .map(s -> new StepView(s.event(), Label.of("timeline." + s.event()), s.at())).toList());
    }
}
