package org.openpass.workbench.stream;

import static org.openpass.ui.Texts.text;

import java.time.Duration;
import java.util.List;
import org.openpass.casework.Audience;
import org.openpass.engine.Journeys;
import org.openpass.engine.Journeys.Stay;
import org.openpass.engine.Journeys.Visit;
import org.openpass.ui.Formats;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.stereotype.Component;

/** The steps of the process, by their beginning. */
@Component
class StaysSource implements StreamSource {

    private final Journeys journeys;
    private final StepNames names;

    StaysSource(Journeys journeys, StepNames names) {
        this.journeys = journeys;
        this.names = names;
    }

    @Override
    public char letter() {
        return 'B';
    }

    @Override
    public Strand strand() {
        return Strand.ENGINE;
    }

    @Override
    public Audience audience() {
        return Audience.OFFICER;
    }

    @Override
    public List<StreamEntry> page(StreamReader reader, Place before, int size) {
        Long instance = reader.file().instanceKey();
        return instance == null ? List.of() : journeys.stays(instance, before.at(), before.number(), size).stream()
                .map(this::entry).toList();
    }

    private StreamEntry entry(Stay stay) {
        Visit visit = stay.visit();
        return new StreamEntry(new StreamKey(visit.enteredAt(), letter(), String.valueOf(stay.position())), strand(),
                names.of(visit.definitionKey(), visit.elementId()), null, note(visit), false, null);
    }

    private static String note(Visit visit) {
        if (visit.leftAt() == null) {
            return text("process.here");
        }
        Duration stay = Duration.between(visit.enteredAt(), visit.leftAt());
        return visit.interrupted() ? text("process.interrupted")
                : stay.toSeconds() == 0 ? null : text("process.took", Formats.duration(stay));
    }
}
