package org.openpass.portal.cargo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.cargo.Block;
import org.openpass.cargo.BlockSentence;
import org.openpass.cargo.Blocks;
import org.openpass.cargo.CargoHolds;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.CargoLooks;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.cargo.CargoSight;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.cargo.PlaceBook;
import org.openpass.cargo.PublicCargo;
import org.openpass.cargo.Stations.Happening;
import org.openpass.cargo.Stations.Lot;
import org.openpass.cargo.Stations.Station;
import org.openpass.cargo.TrackedCargo.Declared;
import org.openpass.cargo.TrackedCargo.Whole;
import org.openpass.cargo.TrackedCargo;
import org.openpass.cargo.Watches;
import org.openpass.casework.CaseList;
import org.springframework.stereotype.Component;

/** Reads a consignment for its page, as its reader may see it; looks of customs' people are written down before. */
@Component
class CargoReading {

    private final TrackedCargo tracked;
    private final CargoSight sights;
    private final PublicCargo anybody;
    private final PlaceBook places;
    private final Watches watches;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final CargoLooks looks;
    private final Blocks blocks;
    private final CargoHolds holds;

    CargoReading(TrackedCargo tracked, CargoSight sights, PublicCargo anybody, PlaceBook places, Watches watches, CaseList cases,
            Visibilities visibilities, CargoLooks looks, Blocks blocks, CargoHolds holds) {
        this.holds = holds;
        this.blocks = blocks;
        this.tracked = tracked;
        this.sights = sights;
        this.anybody = anybody;
        this.places = places;
        this.watches = watches;
        this.cases = cases;
        this.visibilities = visibilities;
        this.looks = looks;
    }

    /** What the number names of what the reader may see: none, one, or two for more than one. */
    List<Whole> mine(Actor actor, CargoKey key, String address) {
        Sight sight = sights.of(actor);
        List<Whole> found = new ArrayList<>();
        for (long id : tracked.ids(sight, key, 2)) {
            tracked.find(sight, id).ifPresent(found::add);
        }
        if (found.size() == 1) {
            looks.looked(actor, sight, found.getFirst(), address, "cargo");
        }
        return found;
    }

    /** The same goods as they are now, for who looked at them. */
    Optional<Whole> again(Actor actor, Whole cargo) {
        return tracked.find(sights.of(actor), cargo.id());
    }

    List<PublicCargo.Tracked> anybodys(CargoKey key) {
        return anybody.search(key);
    }

    PlaceBook places() {
        return places;
    }

    CargoHolds holds() {
        return holds;
    }

    Watches watches() {
        return watches;
    }

    /** What the places of the page are called. */
    Map<String, Named> names(Whole cargo, List<Station> stations) {
        Stream<String> ports = cargo.trip() == null ? Stream.of() : Stream.of(Optional.ofNullable(cargo.trip().from()),
                Optional.ofNullable(cargo.trip().to())).flatMap(Optional::stream);
        return places.of(Stream.of(stations.stream().map(Station::place), cargo.lots().stream().map(Lot::place),
                cargo.events().stream().map(Happening::place), ports).flatMap(each -> each).filter(code -> code != null && !code.isEmpty())
                .toList());
    }

    /** What blocks the goods, as the reader may know it. */
    List<Block> blocks(Actor actor, Whole cargo) {
        return blocks.of(cargo.id(), actor);
    }

    /** What the places are called that the blocks name. */
    Map<String, Named> places(List<Block> found) {
        return places.of(BlockSentence.places(found));
    }

    /** The declarations that the reader may see: who has a part in the goods need have none in each of these. */
    List<Declared> declared(Actor actor, Whole cargo) {
        Visibility visibility = visibilities.of(actor);
        return cargo.declared().stream().filter(each -> cases.about(visibility, each.number()).isPresent()).toList();
    }
}
