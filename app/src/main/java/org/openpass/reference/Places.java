package org.openpass.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ports, airports and other places of trade by UN/LOCODE and day. */
@Component
public class Places {

    static final String TABLE = "reference.places";

    /**
     * A place.
     *
     * @param nameKo null: it has no name yet
     * @param nameEn null: it has no name yet
     * @param lat degrees, north positive; null: not known
     * @param lon degrees, east positive; null: not known
     */
    public record Place(String code, String nameKo, String nameEn, BigDecimal lat, BigDecimal lon) {
    }

    private record CodeOn(String code, LocalDate day) {
    }

    private final JdbcClient jdbc;
    private final Remembered<CodeOn, Optional<Place>> remembered;

    Places(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of(TABLE);
    }

    /** The place of the code on the day. */
    public Optional<Place> named(String code, LocalDate day) {
        return remembered.get(new CodeOn(code, day), asked -> jdbc.sql("""
                select code, name_ko, name_en, lat, lon from reference.places
                where code = ? and ? between valid_from and coalesce(valid_to, 'infinity')
                """).params(asked.code(), asked.day()).query(Place.class).optional());
    }

    /** Places of the day whose code begins with the text, or whose name has it; those whose code it is first. */
    public List<Place> find(String text, LocalDate day, int most) {
        String typed = text.replace("\0", "").strip();
        return typed.isEmpty() ? List.of() : jdbc.sql("""
                select code, name_ko, name_en, lat, lon from reference.places
                where (code like :code or name_ko ilike :name or name_en ilike :name)
                    and :day between valid_from and coalesce(valid_to, 'infinity')
                order by code not like :code, code limit :most
                """).param("code", Like.beginning(typed.replace(" ", "").toUpperCase(Locale.ROOT)))
                .param("name", Like.within(typed)).param("day", day).param("most", most).query(Place.class).list();
    }

    /** The places of the day with these codes; what is no place's is left out. */
    public List<Place> of(Collection<String> codes, LocalDate day) {
        return codes.isEmpty() ? List.of() : jdbc.sql("""
                select code, name_ko, name_en, lat, lon from reference.places
                where code = any(:codes) and :day between valid_from and coalesce(valid_to, 'infinity')
                """).param("codes", codes.toArray(String[]::new)).param("day", day).query(Place.class).list();
    }
}
