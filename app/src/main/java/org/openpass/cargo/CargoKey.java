package org.openpass.cargo;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.openpass.casework.PublicTracking;

/**
 * A number that somebody typed: a cargo management number (19 digits and letters, 18 of before, 15 of a master, 11 of a voyage), a
 * master or house B/L, or a container.
 *
 * @param number digits and capital letters only
 * @param year of the B/L, since carriers use their numbers again; null: of any year
 */
public record CargoKey(String number, Integer year) {

    /** A voyage's number; whatever is shorter is no beginning of a cargo management number. */
    private static final int MRN = 11;
    private static final int MASTER = 15;
    private static final int OLD = 18;
    private static final int LONGEST = 40;
    /** Above all digits and letters. */
    private static final String LAST = "~";

    /** Spaces, hyphens and small letters do not matter. */
    public static CargoKey of(String typed, Integer year) {
        String tidy = PublicTracking.tidy(typed);
        return new CargoKey(tidy.substring(0, Math.min(tidy.length(), LONGEST)), year);
    }

    /** Nothing was typed. */
    public boolean blank() {
        return number.isEmpty();
    }

    /** The number as registers have it today: house numbers had three digits before. */
    private String today() {
        return number.length() == OLD ? number.substring(0, MASTER) + "0" + number.substring(MASTER) : number;
    }

    /** The first and the last cargo management number that it may be the beginning of; only itself where it is too short for one. */
    String from() {
        return today();
    }

    String to() {
        return number.length() < MRN ? number : today() + LAST;
    }

    /** As a condition on {@code cargo.consignments c}: each part by an index of its own. */
    Condition condition() {
        return DSL.condition("""
                c.id in (
                    select k.id from cargo.consignments k where k.key_cargo ~>=~ {0} and k.key_cargo ~<=~ {1}
                    union select k.id from cargo.consignments k where k.key_mbl = {2} and (cast({3} as int) is null or k.bl_year = {3})
                    union select k.id from cargo.consignments k where k.key_hbl = {2} and (cast({3} as int) is null or k.bl_year = {3})
                    union select k.id from cargo.consignments k where k.key_bill = {2}
                    union select x.consignment from cargo.containers x where x.number = {2})
                """, DSL.val(from()), DSL.val(to()), DSL.val(number), DSL.val(year, Integer.class));
    }
}
