package org.openpass.cargo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.model.Mrn;
import org.openpass.reference.Codes;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a manifest has to say of itself, and who may send it: the carrier of the voyage, or a forwarder for houses (Customs Act Art.
 * 135(2), whose proviso lets customs take lists from forwarders).
 */
@Component
class HeaderRules {

    private static final int YEARS = 1;
    private static final int LONGEST = 100;
    private static final int LONGEST_SERIES = 35;
    private static final int LONGEST_REASON = 500;

    private final Codes codes;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeaderRules(Codes codes, JdbcClient jdbc, Clock clock) {
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All that is wrong.
     *
     * @param carrier whether the sender is the voyage's carrier
     * @param forwarder whether the sender is a forwarder
     */
    List<Fault> faults(ManifestHeader h, boolean carrier, boolean forwarder) {
        List<Fault> faults = new ArrayList<>();
        Optional<Mrn> mrn = Mrn.of(h.mrn());
        if (mrn.isEmpty()) {
            faults.add(Fault.of("mrn", h.mrn() == null ? "manifest.required" : "manifest.mrn", h.mrn() == null ? "mrn" : shown(h.mrn())));
        } else {
            voyage(h, mrn.get(), faults);
            if (!carrier && !forwarder) {
                faults.add(Fault.of("mrn", "manifest.sender", mrn.get().carrier()));
            }
        }
        if (h.act() == null) {
            faults.add(Fault.of("act", "manifest.required", "act"));
        }
        if (h.parts() < 1 || h.part() < 1 || h.part() > h.parts() || h.parts() > 999) {
            faults.add(Fault.of("part", "manifest.part", String.valueOf(h.part()), String.valueOf(h.parts())));
        }
        if (h.parts() > 1 && (h.act() == Act.REPLACE || h.act() == Act.CANCEL)) {
            faults.add(Fault.of("parts", "manifest.replacePieces", h.act().name()));
        }
        if (carrier) {
            required("office", h.office(), faults);
        }
        if (carrier && whole(h.act())) {
            required("vessel", h.vessel(), faults);
            required("port", h.port(), faults);
            required("expectedAt", h.expectedAt(), faults);
        }
        if (h.corrects() != null && (h.reason() == null || h.reason().length() > LONGEST_REASON)) {
            faults.add(Fault.of("reason", "manifest.reason", String.valueOf(LONGEST_REASON)));
        }
        known(h, faults);
        return faults;
    }

    private void voyage(ManifestHeader h, Mrn mrn, List<Fault> faults) {
        int year = Seoul.today(clock).getYear() % 100;
        if (Math.abs(mrn.year() - year) > YEARS) {
            faults.add(Fault.of("mrn", "manifest.mrnYear", h.mrn(), String.valueOf(year)));
        }
        if (h.mode() != null && (h.mode() == Mode.SEA) != mrn.sea()) {
            faults.add(Fault.of("mode", "manifest.mode", h.mode().name(), h.mrn()));
        }
        if (h.carrier() != null && !h.carrier().equals(mrn.carrier())) {
            faults.add(Fault.of("carrier", "manifest.carrier", shown(h.carrier()), h.mrn()));
        }
    }

    private void known(ManifestHeader h, List<Fault> faults) {
        LocalDate today = Seoul.today(clock);
        if (h.office() != null && !codes.office(h.office(), today)) {
            faults.add(Fault.of("office", "manifest.office", shown(h.office())));
        }
        if (h.flag() != null && !codes.country(h.flag(), today)) {
            faults.add(Fault.of("flag", "manifest.flag", shown(h.flag())));
        }
        port("port", h.port(), today, faults);
        port("lastPort", h.lastPort(), today, faults);
        for (String[] text : new String[][] {{"vessel", h.vessel()}, {"callSign", h.callSign()}, {"voyage", h.voyage()}, {"series", h.series()}}) {
            int most = text[0].equals("series") ? LONGEST_SERIES : LONGEST;
            if (text[1] != null && text[1].length() > most) {
                faults.add(Fault.of(text[0], "manifest.long", String.valueOf(most)));
            }
        }
    }

    /** A place of trade of the day, by its UN/LOCODE. */
    void port(String field, String code, LocalDate day, List<Fault> faults) {
        if (code != null && !jdbc.sql("select exists (select 1 from reference.places where code = ? "
                + "and ?::date between valid_from and coalesce(valid_to, 'infinity'))").params(code, day).query(Boolean.class).single()) {
            faults.add(Fault.of(field, "manifest.port", shown(code)));
        }
    }

    private static void required(String field, Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.of(field, "manifest.required", field));
        }
    }

    /** Whether it says all that there is to say of the voyage. */
    static boolean whole(Act act) {
        return act == Act.ORIGINAL || act == Act.REPLACE;
    }

    /** With what its number says of the voyage. */
    ManifestHeader whole(ManifestHeader h) {
        Mrn mrn = Mrn.of(h.mrn()).orElseThrow();
        return new ManifestHeader(h.mrn(), mrn.sea() ? Mode.SEA : Mode.AIR, mrn.carrier(), h.vessel(), h.callSign(), h.flag(), h.voyage(),
                h.office(), h.lastPort(), h.port(), h.departedAt(), h.expectedAt(), h.act(), h.part(), h.parts(), h.series(),
                h.corrects(), h.reason());
    }

    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "·");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    /** As codes are written. */
    static String code(String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }
}
