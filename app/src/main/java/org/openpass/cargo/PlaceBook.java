package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.reference.Places;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What places are called and where they are: bonded areas by shed code, ports and airports by UN/LOCODE. */
@Component
public class PlaceBook {

    private static final int SHED = 8;

    /**
     * A place.
     *
     * @param lat degrees, north positive; null: not known
     * @param lon degrees, east positive; null: not known
     */
    public record Named(String code, Label name, BigDecimal lat, BigDecimal lon) {

        /** Its name in the reader's language. */
        public String in(Locale reader) {
            return name.in(reader);
        }
    }

    private final BondedAreas areas;
    private final Places places;
    private final Clock clock;

    PlaceBook(BondedAreas areas, Places places, Clock clock) {
        this.areas = areas;
        this.places = places;
        this.clock = clock;
    }

    /** The places of these codes that are known today, by code; nulls and what is no code are left out. */
    public Map<String, Named> of(Collection<String> codes) {
        LocalDate today = Seoul.today(clock);
        Map<String, Named> found = new HashMap<>();
        List<String> asked = codes.stream().filter(Objects::nonNull).distinct().toList();
        asked.stream().filter(code -> code.length() == SHED).forEach(code -> areas.on(code, today)
                .ifPresent(area -> found.put(code, named(area))));
        places.of(asked.stream().filter(code -> code.length() != SHED).toList(), today).forEach(place -> found.put(place.code(),
                new Named(place.code(), label(place.nameKo(), place.nameEn(), place.code()), place.lat(), place.lon())));
        return found;
    }

    /** How many packages a bonded area holds; null where no bound is known. */
    public BigDecimal capacity(String shed) {
        return areas.on(shed, Seoul.today(clock)).map(Area::capacityPackages).orElse(null);
    }

    private static Named named(Area area) {
        return new Named(area.shed(), label(area.nameKo(), area.nameEn(), area.shed()), area.point() == null ? null : area.point().lat(),
                area.point() == null ? null : area.point().lon());
    }

    private static Label label(String ko, String en, String code) {
        String either = ko != null ? ko : en != null ? en : code;
        return new Label(either, en != null ? en : either);
    }
}
