package org.openpass.workbench.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.casework.CaseFile;
import org.openpass.workbench.TimelineWords;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.stereotype.Component;

/**
 * All that happened in a case as one list, the newest first: what the engine did, what people did, what came in and went
 * out, and which rules decided. Each source gives a page of its own, so that none is read further than what is shown.
 */
@Component
class CaseStream {

    /** A page; {@code more}: there is an older one. */
    record Page(List<StreamEntry> entries, boolean more) {
    }

    private final List<StreamSource> sources;
    private final TimelineWords words;

    CaseStream(List<StreamSource> sources, TimelineWords words) {
        this.sources = sources;
        this.words = words;
        if (sources.stream().map(StreamSource::letter).distinct().count() < sources.size()) {
            throw new IllegalStateException("Two sources of the stream have one letter");
        }
    }

    /** What this reader's stream is made of. */
    Set<Strand> strands(Actor actor) {
        return sources.stream().filter(source -> isFor(source, actor)).map(StreamSource::strand)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A page of the case, which the actor may see. */
    Page page(CaseFile file, Actor actor, StreamQuery query, int size) {
        StreamReader reader = new StreamReader(file, actor, words.named(file, actor));
        List<StreamEntry> found = new ArrayList<>();
        for (StreamSource source : sources) {
            if (isFor(source, actor) && query.shows(source.strand())) {
                found.addAll(source.page(reader, query.before() == null ? Place.NEWEST
                        : query.before().in(source.letter()), size + 1));
            }
        }
        found.sort(Comparator.comparing(StreamEntry::key, StreamKey.NEWEST_FIRST));
        return new Page(List.copyOf(found.subList(0, Math.min(size, found.size()))), found.size() > size);
    }

    private static boolean isFor(StreamSource source, Actor actor) {
        return source.audience().compareTo(StreamReader.audience(actor)) <= 0;
    }
}
