package org.openpass.gateway.wco;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.wco.WcoConversions.Found;

/** What could not be read of a message, by canonical field: why, and what stands there. */
final class WcoUnread {

    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    void report(String field, String code, Object... args) {
        errors.add(FieldError.of(field, code, args));
    }

    /** What stands in the message; with its unit or currency where those are what is wrong. */
    void keep(String field, String code, List<Found> found) {
        boolean measured = code.equals("weight.unit") || code.equals("charge.mixedCurrency");
        written.put(field, code.equals("currency.mixed")
                ? found.stream().map(each -> each.attribute("currencyID")).distinct().collect(Collectors.joining(", "))
                : found.stream().map(each -> measured ? each.measured() : each.text()).distinct()
                        .collect(Collectors.joining(" + ")));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    Map<String, String> written() {
        return Map.copyOf(written);
    }
}
