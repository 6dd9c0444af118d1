package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.cargo.Block;
import org.openpass.cargo.BlockSentence;
import org.openpass.cargo.Blocks;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.CargoList;
import org.openpass.cargo.CargoList.Query;
import org.openpass.cargo.CargoList.Row;
import org.openpass.cargo.CargoList.View;
import org.openpass.cargo.CargoLooks;
import org.openpass.cargo.CargoSight;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.Stations.Station;
import org.openpass.cargo.TrackedCargo;
import org.openpass.cargo.TrackedCargo.Container;
import org.openpass.cargo.TrackedCargo.Whole;
import org.openpass.cargo.Watches;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels.Label;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The consignments that somebody has a part in, or that an officer looks after. */
@RestController
@RequestMapping("/api/v1/cargo")
@Tag(name = "Cargo", description = "Where goods are: for who has a part in them, and for officers (화물 진행)")
class CargoResource {

    private static final int MOST = 100;

    /** A page of consignments; {@code next} begins the next one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<Row> cargo, Long next) {
    }

    /** What lies in one place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LotView(String place, int packages, BigDecimal kilograms, Instant firstIn, LocalDate storageUntil, LocalDate declareBy,
            String held) {
    }

    /** The consignment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CargoView(String number, String kind, String mrn, String mbl, String hbl, String goods, int packages, String packageUnit,
            BigDecimal weight, String weightUnit, String consignee, String shipper, String forwarder, String status, Label statusLabel,
            List<Station> way, List<LotView> stock, List<Container> containers, boolean watched) {
    }

    /** Something that happened to it, or to its voyage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventView(String event, Label label, Instant at, Instant receivedAt, String place, String placeName, Integer packages) {
    }

    /**
     * What holds it up: kind (HOLD, CARGO, REQUIREMENT, TAX, NONE), who must act, until when; in one sentence. Of a declaration that the asker
     * may not see only kind, code and who.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BlockView(String kind, Label kindLabel, String code, Label sentence, String who, Label whoLabel, Instant until, String article,
            String caseNumber, String declaration, Integer packages) {
    }

    private final CargoList list;
    private final TrackedCargo tracked;
    private final CargoSight sights;
    private final CargoLooks looks;
    private final Watches watches;
    private final Blocks blocks;
    private final PlaceBook places;

    CargoResource(CargoList list, TrackedCargo tracked, CargoSight sights, CargoLooks looks, Watches watches, Blocks blocks,
            PlaceBook places) {
        this.blocks = blocks;
        this.places = places;
        this.list = list;
        this.tracked = tracked;
        this.sights = sights;
        this.looks = looks;
        this.watches = watches;
    }

    @GetMapping
    @Operation(summary = "Consignments, the newest first", description = "Of one of number (cargo management number, or the beginning of it "
            + "from the voyage's on), mbl, hbl, container; year is that of the B/L. None: all of yours; officers of an office name one. At most "
            + "100 a page; after is the next of the page before.")
    PageView find(@RequestParam(required = false) String number, @RequestParam(required = false) String mbl,
            @RequestParam(required = false) String hbl, @RequestParam(required = false) String container,
            @RequestParam(required = false) Integer year, @RequestParam(defaultValue = "all") String view,
            @RequestParam(required = false) Long after) {
        String typed = Stream.of(number, mbl, hbl, container).filter(Objects::nonNull).findFirst().orElse("");
        Query query = new Query(view(view), CargoKey.of(typed, year));
        Actor actor = CurrentActor.require();
        Sight sight = sights.of(actor);
        if (actor.officer() && !sight.all() && query.key().blank()) {
            throw new IllegalArgumentException("number: officers of an office name a cargo number, a voyage, a B/L or a container; "
                    + "what lies in a place is at /api/v1/cargo/stock");
        }
        List<Row> found = list.page(sight, query, after, MOST + 1);
        List<Row> page = found.subList(0, Math.min(found.size(), MOST));
        return new PageView(page, found.size() > page.size() ? page.getLast().id() : null);
    }

    private static View view(String name) {
        try {
            return View.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("view: one of all, coming, here, ended", e);
        }
    }

    @GetMapping("/{number}")
    @Operation(summary = "A consignment with its way and what lies where", description = "Of whom it is none of their business gets 404; "
            + "what anybody may learn is at /api/v1/tracking/goods.")
    CargoView one(@PathVariable String number, HttpServletRequest request) {
        Actor actor = CurrentActor.require();
        Whole whole = whole(actor, number, request);
        return new CargoView(whole.number(), whole.kind(), whole.mrn(), whole.mbl(), whole.hbl(), whole.goods(), whole.packages(),
                whole.packageUnit(), whole.weight(), whole.weightUnit(), whole.consignee(), whole.shipper(), whole.forwarder(),
                whole.status(), Label.of("cargo.status." + whole.status()), whole.stations(), whole.lots().stream().filter(lot ->
                lot.packages() > 0).map(lot -> new LotView(lot.place(), lot.packages(), lot.weight(), lot.firstIn(), lot.storageUntil(),
                lot.declareBy(), lot.held())).toList(), whole.containers(), watches.watches(actor, whole.id()));
    }

    @GetMapping("/{number}/events")
    @Operation(summary = "What happened to a consignment and its voyage, the newest first")
    List<EventView> events(@PathVariable String number, HttpServletRequest request) {
        return whole(CurrentActor.require(), number, request).events().stream().map(event -> new EventView(event.kind(),
                Label.of("cargo.event." + event.kind()), event.at(), event.processedAt(), event.place(), event.placeName(),
                event.packages())).toList();
    }

    @GetMapping("/{number}/blocked")
    @Operation(summary = "What blocks a consignment, the first first", description = "Each in one sentence that says who must act until when; "
            + "the last is NONE where goods may leave or none are left.")
    List<BlockView> blocked(@PathVariable String number, HttpServletRequest request) {
        Actor actor = CurrentActor.require();
        List<Block> found = blocks.of(whole(actor, number, request).id(), actor);
        Map<String, PlaceBook.Named> names = places.of(BlockSentence.places(found));
        return found.stream().map(block -> new BlockView(block.kind().name(), Label.of("blocked.kind." + block.kind()), block.code(),
                BlockSentence.label(block, names), block.who() == null ? null : block.who().name(),
                block.who() == null ? null : Label.of("blocked.who." + block.who()), block.until(), block.article(), block.caseNumber(),
                block.args().get(Block.DECLARATION), block.packages() == 0 ? null : block.packages())).toList();
    }

    @PutMapping("/{number}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Be told of a consignment in the party's mailbox")
    void watch(@PathVariable String number, HttpServletRequest request) {
        Actor actor = CurrentActor.require();
        if (watches.watch(actor, whole(actor, number, request).id()) == Watches.Outcome.TOO_MANY) {
            throw new IllegalArgumentException("number: your party watches " + Watches.MOST + " consignments already; give one of them up");
        }
    }

    @DeleteMapping("/{number}/watch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Be told no more")
    void leave(@PathVariable String number, HttpServletRequest request) {
        Actor actor = CurrentActor.require();
        watches.leave(actor, whole(actor, number, request).id());
    }

    /** The only one that the number names and the actor may see. */
    private Whole whole(Actor actor, String number, HttpServletRequest request) {
        Sight sight = sights.of(actor);
        List<Long> ids = tracked.ids(sight, CargoKey.of(number, null), 2);
        Whole found = ids.size() == 1 ? tracked.find(sight, ids.getFirst()).orElseThrow(NotFound::new) : null;
        if (found == null) {
            throw new NotFound();
        }
        looks.looked(actor, sight, found, request.getRemoteAddr(), "/api/v1/cargo");
        return found;
    }
}
