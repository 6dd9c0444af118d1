package org.openpass.unipass;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openpass.access.Parties;
import org.openpass.casework.OpenLookups;
import org.openpass.reference.CodeLists;
import org.openpass.reference.Codes;
import org.openpass.reference.Places;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * What codes are called in answers, which are Korean, and how moments are written in them. What has no name has an empty one. Lists, places and
 * parties are remembered by those that keep them, so that at most a question for each code and minute takes a connection of the work.
 */
@Component
public class Names {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int AIRPORT_LENGTH = 3;
    private static final String HOME = "KR";

    private final CodeLists lists;
    private final Codes codes;
    private final Places places;
    private final Parties parties;
    private final OpenLookups lookups;
    private final Clock clock;

    Names(CodeLists lists, Codes codes, Places places, Parties parties, OpenLookups lookups, Clock clock) {
        this.lists = lists;
        this.codes = codes;
        this.places = places;
        this.parties = parties;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** {@code yyyyMMddHHmmss} in Korea. */
    public static String moment(Instant at) {
        return at == null ? "" : MOMENT.format(LocalDateTime.ofInstant(at, Seoul.ZONE));
    }

    /** {@code yyyy-MM-dd HH:mm:ss} in Korea. */
    public static String readable(Instant at) {
        return at == null ? "" : READABLE.format(LocalDateTime.ofInstant(at, Seoul.ZONE));
    }

    /** Today in Korea. */
    public LocalDate today() {
        return Seoul.today(clock);
    }

    /** A code of a list; the code itself where the list has it not. */
    public String of(String list, String code) {
        return of(list, code, today());
    }

    /** The same as it was called on the day. */
    public String of(String list, String code, LocalDate day) {
        return code == null || code.isEmpty() ? "" : lists.name(list, code, day, Locale.KOREAN);
    }

    /** A port or airport: as the lists name it, else by its UN/LOCODE; ports abroad have the name that is used there. */
    public String port(String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String listed = of(code.length() == AIRPORT_LENGTH ? CodeLists.AIRPORTS : CodeLists.PORTS, code);
        return !listed.equals(code) ? listed : places.named(code, today())
                .map(place -> place.nameKo() != null && (code.startsWith(HOME) || place.nameEn() == null) ? place.nameKo() : place.nameEn())
                .orElse("");
    }

    /** The country of a port or airport, by its two letters. */
    public String countryOfPort(String code) {
        if (code == null || code.length() < 2) {
            return "";
        }
        if (code.length() != AIRPORT_LENGTH) {
            return code.substring(0, 2);
        }
        List<CodeLists.Code> airports = lists.all(CodeLists.AIRPORTS, today());
        return airports.stream().filter(airport -> airport.code().equals(code) && airport.note() != null)
                .map(airport -> airport.note().substring(0, 2)).findFirst().orElse("");
    }

    /** A country: as the list of flags names it, else as the list of countries. */
    public String country(String code) {
        String listed = of(CodeLists.FLAGS, code);
        return !listed.equals(code == null ? "" : code) ? listed
                : listed.isEmpty() ? "" : codes.countryName(lookups.jdbc(), code, Locale.KOREAN).orElse("");
    }

    /** A customs office. */
    public String office(String code) {
        return code == null ? "" : codes.officeName(lookups.jdbc(), code, Locale.KOREAN).orElse("");
    }

    /** Who is registered under a code of carriers, forwarders or others. */
    public String party(String code) {
        return code == null || code.isEmpty() ? "" : parties.byIdentifier(code).map(Parties.Party::name).orElse("");
    }
}
