package org.openpass.declaration.model;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.openpass.declaration.model.ReferenceLookup.Coded;

/** What is known of the outside world on the day by which a document is judged. */
record Known(ReferenceLookup lookup, LocalDate day) {

    boolean country(String code) {
        return lookup.country(code, day);
    }

    boolean currency(String code) {
        return lookup.currency(code, day);
    }

    boolean commodity(String hsCode) {
        return lookup.commodity(hsCode, day);
    }

    boolean office(String code) {
        return lookup.office(code, day);
    }

    Predicate<String> of(Coded list) {
        return code -> lookup.coded(list, code, day);
    }
}
