package org.openpass.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The country whose law an installation keeps. Amounts of its taxes are whole counts of the smallest unit of its currency:
 * won in Korea, pence in the United Kingdom. What is decided by it gets it as an argument, so that one process can ask for
 * two countries; only what is static takes that of {@link Homes#here() this process}.
 *
 * @param country ISO 3166 code
 * @param currency ISO 4217 code, which also says how many decimals it has
 * @param zone by whose time the law counts days
 * @param languages of the screens, the usual one first
 * @param formats how numbers and dates are usually written
 * @param messageOffice the customs office that receives messages which name none
 * @param weekend days of the week on which no time limit ends
 * @param nomenclatures whose commodity codes are known, the nearest first
 * @param taxes that customs collects on an import, in the order in which each enters the base of the next
 */
public record Home(String country, String currency, ZoneId zone, List<Locale> languages, Locale formats,
        String messageOffice, Set<DayOfWeek> weekend, List<String> nomenclatures, List<Levy> taxes) {

    /**
     * A tax of the country; its name is the text {@code tax.<tax>} of its labels.
     *
     * @param tax what it is to the arithmetic: CUD duty, IND, ACT and ENV excises, EDU and CAP taxes on those, VAT
     * @param code its code in messages
     * @param basis the article by which it is levied; null: each rate says its own
     */
    public record Levy(String tax, String code, String basis) {
    }

    public Home {
        languages = List.copyOf(languages);
        weekend = Set.copyOf(weekend);
        nomenclatures = List.copyOf(nomenclatures);
        taxes = List.copyOf(taxes);
        if (taxes.isEmpty() || !taxes.getFirst().tax().equals("CUD") || !taxes.getLast().tax().equals("VAT")) {
            throw new IllegalArgumentException(country + ": the taxes begin with CUD, which all others are on top of, "
                    + "and end with VAT, which is on top of all");
        }
    }

    /** Decimals of the currency (ISO 4217): 0 of the won, 2 of the pound. */
    public int minorUnits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** An amount in the currency: 1234 pence are 12.34. */
    public BigDecimal amount(long smallest) {
        return BigDecimal.valueOf(smallest, minorUnits());
    }

    /** An amount of the currency in its smallest unit, exact. */
    public BigDecimal smallest(BigDecimal amount) {
        return amount.movePointRight(minorUnits());
    }

    /** Whole smallest units; what is below one is cut off. */
    public long whole(BigDecimal amount) {
        return smallest(amount).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    /** The code in the country's messages of a tax that the arithmetic calls so. */
    public String code(String tax) {
        return taxes.stream().filter(levy -> levy.tax().equals(tax)).map(Levy::code).findFirst().orElse(tax);
    }
}
