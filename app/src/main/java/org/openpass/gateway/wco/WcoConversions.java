package org.openpass.gateway.wco;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.w3c.dom.Element;

/** The conversions that the mapping table names: from what was found to what the declaration holds. */
final class WcoConversions {

    /** Wide enough to let the rules say what is absurd, narrow enough that no arithmetic on it can hurt. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,12})?");
    private static final Pattern CONVERSION = Pattern.compile("(\\w+)(?:\\((.*)\\))?");

    private WcoConversions() {
    }

    /** A value that an element held; {@code element} is {@code null} for constants and joined texts. */
    record Found(String text, Element element) {

        String attribute(String name) {
            return element == null ? "" : element.getAttribute(name).strip();
        }

        /** The value with its unit or currency, as a person would write it. */
        String measured() {
            return (text + " " + attribute("unitCode") + attribute("currencyID")).strip();
        }
    }

    /** A value that cannot be converted; names the texts in {@code messages/declaration-errors}. */
    static final class Unreadable extends RuntimeException {

        private final String code;
        private final transient Object[] args;

        Unreadable(String code, Object... args) {
            super(code);
            this.code = code;
            this.args = args;
        }

        String code() {
            return code;
        }

        Object[] args() {
            return args;
        }
    }

    /** @param found at least one value, none of them blank */
    static Object convert(String conversion, List<Found> found) {
        Matcher parts = CONVERSION.matcher(conversion);
        if (!parts.matches()) {
            throw new IllegalArgumentException("unknown conversion " + conversion);
        }
        String argument = parts.group(2);
        Found first = found.getFirst();
        return switch (parts.group(1)) {
            case "text" -> cut(first.text(), argument == null ? Integer.MAX_VALUE : Integer.parseInt(argument));
            case "code" -> first.text().toUpperCase(Locale.ROOT);
            case "hs10" -> first.text().length() == 8 ? first.text() + "00" : first.text();
            case "integer" -> integer(number(first));
            case "integerSum" -> integer(sum(found));
            case "decimal" -> number(first);
            case "kilograms" -> kilograms(first);
            case "money" -> new Charge(number(first), currency(List.of(first), "currency.mixed"));
            case "charge" -> new Charge(sum(found), currency(found, "charge.mixedCurrency"));
            case "currency" -> currency(found, "currency.mixed");
            // some senders add a qualifier to the unit: KGM#G
            case "unit" -> orNull(first.attribute("unitCode").split("#")[0].toUpperCase(Locale.ROOT));
            case "codes" -> grouped(argument, found);
            case "prefix" -> prefixed(List.of(argument.split(" ")), found);
            default -> throw new IllegalArgumentException("unknown conversion " + conversion);
        };
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    private static BigDecimal number(Found found) {
        if (!NUMBER.matcher(found.text()).matches()) {
            throw new Unreadable("number.malformed", found.text());
        }
        return new BigDecimal(found.text());
    }

    private static BigDecimal sum(List<Found> found) {
        return found.stream().map(WcoConversions::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Integer integer(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable("number.notInteger", number.toPlainString());
        }
    }

    private static BigDecimal kilograms(Found found) {
        String unit = found.attribute("unitCode");
        if (!unit.isEmpty() && !unit.split("#")[0].equals("KGM")) {
            throw new Unreadable("weight.unit", unit);
        }
        return number(found);
    }

    private static String currency(List<Found> found, String mixed) {
        List<String> currencies = found.stream()
                .map(each -> each.attribute("currencyID").toUpperCase(Locale.ROOT)).distinct().toList();
        if (currencies.size() > 1) {
            throw new Unreadable(mixed, String.join(", ", currencies.stream().map(c -> c.isEmpty() ? "-" : c).toList()));
        }
        return orNull(currencies.getFirst());
    }

    /** {@code RESULT: A B; OTHER: C}: the first result of which a code was found. */
    private static String grouped(String groups, List<Found> found) {
        List<String> codes = found.stream().map(Found::text).distinct().toList();
        for (String code : codes) {
            if (!List.of(groups.replaceAll("\\w+:", " ").split("[ ;]+")).contains(code)) {
                throw new Unreadable("code.unknown", code);
            }
        }
        for (String group : groups.split("; *")) {
            String[] sides = group.split(": *");
            if (List.of(sides[1].split(" ")).stream().anyMatch(codes::contains)) {
                return sides[0];
            }
        }
        throw new IllegalArgumentException("no group of " + groups + " has " + codes);
    }

    private static String prefixed(List<String> prefixes, List<Found> found) {
        for (Found each : found) {
            if (prefixes.stream().noneMatch(each.text()::startsWith)) {
                throw new Unreadable("charge.unknownCode", each.text());
            }
        }
        return found.getFirst().text();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
