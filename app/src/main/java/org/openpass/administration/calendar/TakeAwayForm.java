package org.openpass.administration.calendar;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.openpass.access.CurrentActor;
import org.openpass.reference.CalendarList.DayOff;
import org.openpass.release.Release;
import org.openpass.release.ReleaseRefused;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** A day is to be no day off any more. */
final class TakeAwayForm extends Div {

    private static final int LONGEST = 400;

    private final transient CalendarChanges changes;
    private final transient Consumer<Release> kept;
    private final transient DayOff off;
    private final H2 heading;
    private final TextField basis = new TextField(text("tables.basis"));
    private final Paragraph message = new Paragraph();

    TakeAwayForm(DayOff off, CalendarChanges changes, Consumer<Release> kept, Runnable cancelled) {
        this.changes = changes;
        this.kept = kept;
        this.off = off;
        addClassNames("card", "day-off-form");
        heading = new H2(text("workdays.takeAway.of", Formats.day(off.day()), CalendarWords.name(off)));
        basis.setMaxLength(LONGEST);
        basis.setHelperText(text("tables.basis.help"));
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        basis.addClassName("wide");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button submit = new Button(text("tables.submit"), click -> keep());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(submit, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(heading, new Paragraph(text("workdays.takeAway.help")), basis, message, acts);
    }

    void focus() {
        Focus.on(heading);
    }

    private void keep() {
        message.setText("");
        basis.setErrorMessage(text("required"));
        basis.setInvalid(basis.getValue().isBlank());
        if (basis.isInvalid()) {
            basis.focus();
            return;
        }
        try {
            kept.accept(changes.takeAway(off, text("workdays.title.working", Formats.day(off.day()), off.nameKo()),
                    basis.getValue(), CurrentActor.require()));
        } catch (ReleaseRefused refused) {
            message.setText(refused.text(Texts.locale()));
        }
    }
}
