package org.openpass.workbench;

import java.util.List;
import org.openpass.cargo.PlaceBook;
import org.openpass.ui.Texts;

/** What places are called in the reader's language, with the code that documents name them by. */
@org.springframework.stereotype.Component
public class PlaceNames {

    private final PlaceBook places;

    PlaceNames(PlaceBook places) {
        this.places = places;
    }

    /** Name and code; of a place that nobody knows the code alone, of none a dash. */
    public String of(String code) {
        return code == null || code.isBlank() ? "–" : places.of(List.of(code)).values().stream().findFirst()
                .map(named -> named.in(Texts.locale()) + " (" + code + ")").orElse(code);
    }
}
