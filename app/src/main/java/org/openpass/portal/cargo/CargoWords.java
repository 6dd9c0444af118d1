package org.openpass.portal.cargo;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.openpass.cargo.PlaceBook.Named;
import org.openpass.casework.PublicTracking;
import org.openpass.terms.Seoul;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What cargo is called on all screens. */
public final class CargoWords {

    private CargoWords() {
    }

    /** How it stands, by {@code consignments.status}. */
    public static Badge status(String status) {
        String word = textOr("cargo.status." + status, status);
        return switch (status) {
            case "EXPECTED", "UNDER_WAY" -> Badge.of(word, VaadinIcon.CLOCK, "info");
            case "ARRIVED", "UNLOADED" -> Badge.of(word, VaadinIcon.ANCHOR, "info");
            case "IN_STORAGE", "RECORDED" -> Badge.of(word, VaadinIcon.STORAGE, "wait");
            case "RELEASED", "PARTLY_OUT" -> Badge.of(word, VaadinIcon.UNLOCK, "good");
            case "CARRIED_OUT", "TRANSSHIPPED", "RETURNED" -> Badge.of(word, VaadinIcon.CHECK, "good");
            case "OVERDUE", "LOST" -> Badge.of(word, VaadinIcon.WARNING, "bad");
            default -> Badge.of(word, VaadinIcon.MINUS, "quiet");
        };
    }

    /** What the place is called; its code where nobody knows more, and empty for none. */
    public static String place(String code, Map<String, Named> names) {
        return code == null || code.isEmpty() ? "" : names.containsKey(code) ? names.get(code).in(Texts.locale()) : code;
    }

    /** Since how many days, those in Korea. */
    public static String age(Instant since, Instant now) {
        return text("cargo.age", ChronoUnit.DAYS.between(Seoul.day(since), Seoul.day(now)));
    }

    /** Packages with their unit. */
    public static String packages(int packages, String unit) {
        return unit == null ? text("cargo.packages", packages) : Formats.number(packages) + " " + unit;
    }

    /** A weight with its unit. */
    public static String weight(BigDecimal weight, String unit) {
        return weight == null ? "" : Formats.number(weight.stripTrailingZeros()) + " " + (unit == null ? "KG" : unit);
    }

    /** The address of a consignment's page. */
    public static String href(String number) {
        return "cargo/" + PublicTracking.tidy(number);
    }
}
