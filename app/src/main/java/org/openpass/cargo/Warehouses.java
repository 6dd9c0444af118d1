package org.openpass.cargo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.Principals;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** The bonded areas that somebody runs, or runs for those whose mandate they hold. Whose it is not does not learn that it is there. */
@Component
public class Warehouses {

    /**
     * A place that somebody runs.
     *
     * @param shed shed code, 8 digits
     * @param kind of Art. 154: DESIGNATED_STORAGE, WAREHOUSE …
     * @param storageMonths how long goods may lie there; null: as long as the licence
     * @param takes whether goods may be carried in today
     */
    public record Place(String shed, String nameKo, String nameEn, String kind, String office, Integer storageMonths, boolean takes) {

        /** The name in the language. */
        public String name(Locale reader) {
            return reader.getLanguage().equals("en") && nameEn != null ? nameEn : nameKo;
        }
    }

    private final BondedAreas areas;
    private final Parties parties;
    private final Principals principals;
    private final Clock clock;

    Warehouses(BondedAreas areas, Parties parties, Principals principals, Clock clock) {
        this.areas = areas;
        this.parties = parties;
        this.principals = principals;
        this.clock = clock;
    }

    /** The places that the actor reports of today, by shed code. */
    public List<Place> of(Actor actor) {
        LocalDate today = Seoul.today(clock);
        return mine(actor).stream().flatMap(party -> areas.of(party, today).stream()).distinct()
                .sorted(Comparator.comparing(Area::shed)).map(area -> place(area, today)).toList();
    }

    /** One of them; empty where there is no such place, or it is a stranger's. */
    public Optional<Place> one(Actor actor, String shed) {
        return place(actor, shed, clock.instant()).map(area -> place(area, Seoul.today(clock)));
    }

    /** The place of the actor's as it was at the moment. */
    Optional<Area> place(Actor actor, String shed, Instant at) {
        return actor.partyId() == null ? Optional.empty() : areas.on(shed, Seoul.day(at)).filter(area -> runs(actor, area));
    }

    private boolean runs(Actor actor, Area area) {
        return area.operator() != null && parties.byIdentifier(area.operator()).filter(operator -> mine(actor).contains(operator.id())).isPresent();
    }

    /**
     * The place of which the actor reports a movement of that moment: who runs it today, and whoever did then only where nobody runs it
     * any more. Who ran it before must not empty the place of another. What was stored outside leaves after the last day, too, or it never would.
     */
    Optional<Area> reports(Actor actor, String shed, Instant moved) {
        boolean run = areas.on(shed, Seoul.today(clock)).filter(area -> area.operator() != null).isPresent();
        return place(actor, shed, run ? clock.instant() : moved).or(() -> run || actor.partyId() == null ? Optional.empty()
                : areas.permitted(shed).filter(area -> runs(actor, area)));
    }

    /** For whom the actor reports: for the own party, and for all whose mandate for every kind of case it holds. */
    Set<Long> mine(Actor actor) {
        return actor.partyId() == null ? Set.of() : principals.of(actor.partyId()).always();
    }

    private static Place place(Area area, LocalDate today) {
        return new Place(area.shed(), area.nameKo(), area.nameEn(), area.kind().name(), area.office(), area.storageMonths(),
                area.takes(today));
    }
}
