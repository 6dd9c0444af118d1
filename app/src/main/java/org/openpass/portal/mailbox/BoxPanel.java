package org.openpass.portal.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.mailbox.Box;
import org.openpass.mailbox.Boxes;
import org.openpass.ui.Formats;
import org.openpass.ui.MissingRight;

/** Whether the party is served electronically, and its application for it (Art. 327(6)). */
final class BoxPanel extends Section {

    private final transient Boxes boxes;
    private final transient Rights rights;
    private final transient Actor actor;

    BoxPanel(Boxes boxes, Rights rights, Actor actor) {
        this.boxes = boxes;
        this.rights = rights;
        this.actor = actor;
        addClassNames("card", "mailbox-box");
        show();
    }

    private void show() {
        removeAll();
        Optional<Box> box = boxes.of(actor.partyId());
        boolean open = box.filter(b -> b.closedAt() == null).isPresent();
        Button change = new Button(text(open ? "mailbox.box.change" : "mailbox.box.apply"), click -> apply(box, open));
        if (!open) {
            change.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div acts = new Div(change);
        acts.addClassName("task-acts");
        add(new H2(text("mailbox.box")), new Paragraph(words(box, open)),
                rights.missing(actor, Right.ANSWER).<Component>map(MissingRight::new).orElse(acts));
    }

    private String words(Optional<Box> box, boolean open) {
        if (box.isEmpty()) {
            return text("mailbox.box.never");
        }
        return open ? text("mailbox.box.open", Formats.moment(box.get().openedAt()), new TreeSet<>(box.get().kinds())
                .stream().map(k -> text("mailbox.kind." + k)).collect(Collectors.joining(", ")))
                : text("mailbox.box.closed", Formats.moment(box.get().closedAt()));
    }

    private void apply(Optional<Box> box, boolean open) {
        removeAll();
        CheckboxGroup<String> kinds = new CheckboxGroup<>(text("mailbox.box.kinds"));
        kinds.setItems(boxes.kinds());
        kinds.setItemLabelGenerator(k -> text("mailbox.kind." + k));
        kinds.setValue(box.map(b -> (Set<String>) new TreeSet<>(b.kinds())).orElse(boxes.kinds()));
        kinds.setManualValidation(true);
        Button save = new Button(text("mailbox.box.save"), click -> {
            if (kinds.getValue().isEmpty()) {
                kinds.setErrorMessage(text("mailbox.box.missing"));
                kinds.setInvalid(true);
                return;
            }
            boxes.open(Set.copyOf(kinds.getValue()), actor);
            show();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(save, new Button(text("mailbox.box.cancel"), click -> show()));
        acts.addClassName("task-acts");
        if (open) {
            acts.add(new Button(text("mailbox.box.end"), click -> {
                boxes.close(actor);
                show();
            }));
        }
        add(new H2(text("mailbox.box")), kinds, acts);
    }
}
