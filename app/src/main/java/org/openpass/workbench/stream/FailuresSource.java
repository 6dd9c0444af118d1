package org.openpass.workbench.stream;

import static org.openpass.ui.Texts.text;

import java.util.List;
import org.openpass.casework.Audience;
import org.openpass.engine.Holdups;
import org.openpass.engine.Holdups.Failure;
import org.openpass.ui.Formats;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.stereotype.Component;

/** Where the process failed, and when that was mended. */
@Component
class FailuresSource implements StreamSource {

    private final Holdups holdups;
    private final StepNames names;

    FailuresSource(Holdups holdups, StepNames names) {
        this.holdups = holdups;
        this.names = names;
    }

    @Override
    public char letter() {
        return 'C';
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
        return instance == null ? List.of() : holdups.failures(instance, before.at(), before.number(), size).stream()
                .map(this::entry).toList();
    }

    private StreamEntry entry(Failure failure) {
        String name = names.of(failure.definitionKey(), failure.elementId());
        String mended = failure.mendedAt() == null ? text("stream.notMended")
                : text("stream.mended", Formats.moment(failure.mendedAt()));
        return new StreamEntry(new StreamKey(failure.since(), letter(), String.valueOf(failure.key())), strand(),
                text("stream.failed", name), null, failure.problem() + " · " + mended, false, null);
    }
}
