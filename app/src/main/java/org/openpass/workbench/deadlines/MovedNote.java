package org.openpass.workbench.deadlines;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.openpass.casework.MovedDeadline;
import org.openpass.casework.MovedDeadlines;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** Beside the tasks of a case, for its parties and for officers: which of its open deadlines an outage moved. */
@org.springframework.stereotype.Component
class MovedNote implements CaseWork {

    /** Those of the case; there is at least one. */
    private record Moved(List<MovedDeadline> all) {
    }

    private final MovedDeadlines deadlines;

    MovedNote(MovedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return moved(c).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        Div notes = new Div();
        notes.addClassName("moved-note");
        moved(c).ifPresent(moved -> moved.all().forEach(m -> {
            Paragraph note = new Paragraph(words(m));
            note.addClassName("notice");
            notes.add(note);
        }));
        return notes;
    }

    private static String words(MovedDeadline m) {
        return text("deadlines.moved", Texts.textOr("outage.deadline." + m.kind(), m.kind()), Formats.day(m.before()),
                Formats.day(m.after()), text("outage.cause." + m.cause()), Formats.moment(m.from()), Formats.moment(m.until()));
    }

    private Optional<Moved> moved(CaseReading c) {
        return c.once(Moved.class, () -> {
            List<MovedDeadline> all = deadlines.standing(List.of(c.file().number()));
            return all.isEmpty() ? Optional.empty() : Optional.of(new Moved(all));
        });
    }
}
