package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.openpass.authoring.recording.Recorded;
import org.openpass.authoring.recording.Side;
import org.openpass.authoring.recording.Side.How;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What a case says and what its scenario says, side by side: what is kept is what was seen here. */
final class BothSides extends Div {

    private static final int LONGEST_NAME = 200;

    private final transient Recorded recorded;
    private final TextField english = name(text("recording.english"));
    private final TextField korean = name(text("recording.korean"));

    BothSides(Recorded recorded) {
        this.recorded = recorded;
        addClassName("both-sides");
        english.setValue(recorded.name());
        korean.setValue(recorded.nameKo());
        Paragraph notice = new Paragraph(text("recording.both.why"));
        notice.addClassName("notice");
        List<Side> left = recorded.sides().stream().filter(side -> side.how() == How.LEFT_OUT).toList();
        DataTable table = table(text("recording.both"));
        recorded.sides().stream().filter(side -> side.how() != How.LEFT_OUT).forEach(side -> row(table, side));
        add(notice, new Div(english, korean), table);
        if (!left.isEmpty()) {
            DataTable out = table(text("recording.how.LEFT_OUT"));
            left.forEach(side -> row(out, side));
            Details details = new Details(text("recording.leftOut", Formats.number(left.size())), out);
            details.setOpened(true);
            add(details);
        }
        Pre text = new Pre(recorded.text());
        text.getElement().setAttribute("tabindex", "0");
        add(new Details(recorded.file().substring(recorded.file().lastIndexOf('/') + 1), text));
    }

    private static TextField name(String label) {
        TextField name = new TextField(label);
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setErrorMessage(text("recording.name.wrong"));
        return name;
    }

    private static DataTable table(String caption) {
        return new DataTable(caption, text("recording.field"), text("recording.was"), text("recording.taken"), text("recording.how"));
    }

    private static void row(DataTable table, Side side) {
        table.row(side.field().replaceFirst("^given\\.", ""), new Span(side.was().isEmpty() ? "–" : side.was()),
                new Span(side.taken().isEmpty() ? "–" : side.taken()), how(side.how()));
    }

    private static Badge how(How how) {
        return switch (how) {
            case TAKEN -> Badge.of(text("recording.how.TAKEN"), VaadinIcon.CHECK, "info");
            case ROUNDED -> Badge.of(text("recording.how.ROUNDED"), VaadinIcon.ADJUST, "info");
            case REPLACED -> Badge.of(text("recording.how.REPLACED"), VaadinIcon.EXCHANGE, "good");
            case SAID -> Badge.of(text("recording.how.SAID"), VaadinIcon.USER, "info");
            case LEFT_OUT -> Badge.of(text("recording.how.LEFT_OUT"), VaadinIcon.MINUS, "quiet");
        };
    }

    /** As it is named here; null where a name is missing, which is said. */
    Recorded named() {
        Stream.of(english, korean).forEach(name -> name.setInvalid(name.getValue().isBlank()));
        if (english.isInvalid() || korean.isInvalid()) {
            (english.isInvalid() ? english : korean).focus();
            return null;
        }
        return recorded.named(english.getValue().strip(), korean.getValue().strip());
    }
}
