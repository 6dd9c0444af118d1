package org.openpass.workbench.stream;

import java.util.List;
import java.util.Set;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.casework.TimelineEntry;
import org.openpass.workbench.TimelineWords;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the timeline of the case for its reader. */
record StepsSource(char letter, Strand strand, boolean messages, Timeline timeline) implements StreamSource {

    /** What came in or went out. */
    private static final Set<String> MESSAGES = Set.of("RECEIVED", "REQUESTED", "SUPPLEMENTED", "MESSAGE_RECEIVED",
            "DOCUMENT_ADDED", "DOCUMENT_SHARED", "DOCUMENT_QUARANTINED", "CERTIFICATE_ISSUED", "REMINDED");

    /** By what happened: the acts, and what came in and went out. */
    @Configuration(proxyBeanMethods = false)
    static class Both {

        @Bean
        StreamSource stepsOfCases(Timeline timeline) {
            return new StepsSource('F', Strand.PEOPLE, false, timeline);
        }

        @Bean
        StreamSource papersOfCases(Timeline timeline) {
            return new StepsSource('G', Strand.MESSAGES, true, timeline);
        }
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    @Override
    public List<StreamEntry> page(StreamReader reader, Place before, int size) {
        return timeline.page(reader.file().number(), reader.audience(), MESSAGES, messages, before.at(),
                before.number(), size).stream().map(found -> entry(found, reader)).toList();
    }

    private StreamEntry entry(Timeline.Numbered found, StreamReader reader) {
        TimelineEntry entry = found.entry();
        return new StreamEntry(new StreamKey(entry.at(), letter, String.valueOf(found.id())), strand,
                TimelineWords.what(entry, reader.file()), TimelineWords.who(entry, reader.named()), null,
                entry.audience() == Audience.OFFICER, null);
    }
}
