package org.openpass.workbench.stream;

import static org.openpass.ui.Texts.text;

import java.util.List;
import org.openpass.casework.Audience;
import org.openpass.casework.Note;
import org.openpass.casework.Notes;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.stereotype.Component;

/** That officers wrote notes, and the way to them; what they say stands there. */
@Component
class NotesSource implements StreamSource {

    private final Notes notes;

    NotesSource(Notes notes) {
        this.notes = notes;
    }

    @Override
    public char letter() {
        return 'D';
    }

    @Override
    public Strand strand() {
        return Strand.PEOPLE;
    }

    @Override
    public Audience audience() {
        return Audience.OFFICER;
    }

    @Override
    public List<StreamEntry> page(StreamReader reader, Place before, int size) {
        return notes.page(reader.file().number(), reader.actor(), before.at(), before.number(), size).stream()
                .map(note -> entry(note, reader)).toList();
    }

    private StreamEntry entry(Note note, StreamReader reader) {
        return new StreamEntry(new StreamKey(note.writtenAt(), letter(), String.valueOf(note.id())), strand(),
                text("stream.note"), note.author(), note.removedAt() == null ? null : text("stream.note.removed"), true,
                reader.tab("notes"));
    }
}
