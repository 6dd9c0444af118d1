package org.openpass.workbench.stream;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the stream is shown, as its address says: {@code ?tab=timeline&s=people,rules&before=KEY}.
 *
 * @param strands these only; all when there is none
 * @param before where the page begins; null: with the newest
 */
record StreamQuery(Set<Strand> strands, StreamKey before) {

    StreamQuery {
        strands = Set.copyOf(strands);
    }

    static StreamQuery of(Optional<String> strands, Optional<String> before) {
        return new StreamQuery(strands.stream().flatMap(words -> Arrays.stream(words.split(",")))
                .flatMap(word -> Strand.of(word).stream()).collect(Collectors.toSet()),
                before.flatMap(StreamKey::of).orElse(null));
    }

    boolean shows(Strand strand) {
        return strands.isEmpty() || strands.contains(strand);
    }

    /** From the newest on, with the strand or without it. */
    StreamQuery turned(Strand strand) {
        Set<Strand> turned = EnumSet.noneOf(Strand.class);
        turned.addAll(strands);
        if (!turned.remove(strand)) {
            turned.add(strand);
        }
        return new StreamQuery(turned, null);
    }

    /** The page after this entry. */
    StreamQuery after(StreamEntry entry) {
        return new StreamQuery(strands, entry.key());
    }

    String address(String tab) {
        return tab + (strands.isEmpty() ? "" : "&s=" + strands.stream().sorted().map(Strand::word)
                .collect(Collectors.joining(","))) + (before == null ? "" : "&before=" + before.text());
    }
}
