package org.openpass.authoring.recording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The manner in which a field is taken into a scenario. */
@FunctionalInterface
public interface Taking {

    /** What is taken of the value; null: nothing. */
    JsonNode of(JsonNode value);

    /** A code as it is, if it is written as such codes are: what else stands in its field may be about anybody. */
    static Taking code(String pattern) {
        return text(Pattern.compile(pattern).asMatchPredicate());
    }

    /** A text as it is, if it is one of those that are meant. */
    static Taking text(Predicate<String> known) {
        return value -> value.isString() && known.test(value.asString()) ? value : null;
    }

    /** A number of which two digits are kept, since an odd amount can name whose it was. */
    static Taking rounded() {
        return value -> value.isNumber() ? rounded(value.decimalValue()) : null;
    }

    /** Words of the same kind in place of what was written. */
    static Taking words(String placeholder) {
        return value -> JsonNodeFactory.instance.stringNode(placeholder);
    }

    /** Rounded down: of two numbers the smaller stays so, and what was below a bound of two digits still is. */
    static JsonNode rounded(BigDecimal number) {
        BigDecimal two = number.round(new MathContext(2, RoundingMode.DOWN)).stripTrailingZeros();
        if (two.scale() > 0) {
            return JsonNodeFactory.instance.numberNode(two);
        }
        BigInteger whole = two.toBigInteger();
        return whole.bitLength() < Long.SIZE ? JsonNodeFactory.instance.numberNode(whole.longValue())
                : JsonNodeFactory.instance.numberNode(whole);
    }
}
