package org.openpass.administration.tables;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.CurrentActor;
import org.openpass.release.Release;
import org.openpass.release.ReleaseDrafts;

/** Begins a draft whose rows come from a file, which is given where the draft is shown. */
final class BeginForm extends Div {

    BeginForm(String table, ReleaseDrafts drafts, Consumer<Release> begun, Runnable cancelled) {
        addClassNames("card", "change-form");
        PlacePart place = new PlacePart(table, List.of());
        Button begin = new Button(text("tables.file.begin"), click -> {
            if (place.wrong()) {
                place.focus();
            } else {
                TableChanges.Place there = place.place();
                begun.accept(drafts.begin(table, there.title(), there.basis(), CurrentActor.require()));
            }
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(begin, new Button(text("cancel"), click -> cancelled.run()));
        acts.addClassName("task-acts");
        add(new H2(text("tables.file")), new Paragraph(text("tables.form.help")), place, acts);
    }
}
