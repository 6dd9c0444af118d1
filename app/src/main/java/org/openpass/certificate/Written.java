package org.openpass.certificate;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.terms.Homes;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;

/** How a Korean certificate writes numbers, moments and codes. */
final class Written {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Seoul.ZONE);

    private Written() {
    }

    static String label(String key) {
        return Labels.text(key, Locale.KOREAN);
    }

    static String tax(String tax) {
        return label("tax." + tax);
    }

    /** Rates are figures; the few words among them are translated. */
    static String rate(String rate) {
        return rate.replace("exempt", label("certificate.exempt"))
                .replaceAll("(.+) or (.+), whichever is greater", label("certificate.greater"));
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String day(LocalDate day) {
        return day.toString();
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.KOREA).format(number);
    }

    /** An amount in home's smallest units, with the decimals of the currency. */
    static String owed(long amount) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.KOREA);
        format.setMinimumFractionDigits(Homes.here().minorUnits());
        return format.format(Homes.here().amount(amount));
    }

    static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.KOREA);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    static String amount(BigDecimal amount, String currency) {
        return (currency == null ? "" : currency + " ") + number(amount);
    }

    static String country(String code) {
        if (code == null) {
            return "";
        }
        String name = Locale.of("", code).getDisplayCountry(Locale.KOREAN);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    static String party(PartyRef party) {
        if (party == null) {
            return "";
        }
        String name = party.name() != null ? party.name() : party.id();
        return name == null ? country(party.country())
                : name + (party.country() == null ? "" : ", " + country(party.country()));
    }

    static String quantity(Line line) {
        List<String> parts = new ArrayList<>();
        if (line.quantity() != null) {
            parts.add(number(line.quantity()) + (line.unit() == null ? "" : " " + line.unit()));
        }
        if (line.netWeight() != null) {
            parts.add(number(line.netWeight()) + " kg");
        }
        return String.join(" / ", parts);
    }
}
