package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.authoring.TakingUp;

/** Files of a new package that wait, since a later version is an owner's; taken up as a draft, or settled when that is done. */
final class HeldBackPart extends Div {

    HeldBackPart(String work, Set<String> files, TakingUp takingUp, Actor actor, Runnable settled) {
        addClassNames("notice", "held-back");
        add(new Paragraph(text("studio.held.work", files.stream().map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.joining(", ")))));
        Button take = new Button(text("studio.held.take"), click -> UI.getCurrent().navigate("studio/drafts/"
                + takingUp.take(work, text("studio.held.title"), actor).id() + "/submit"));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        Button settle = new Button(text("studio.held.settle"), click -> new ConfirmDialog(text("studio.held.settle"),
                text("studio.held.settle.text"), text("studio.held.settle"), confirmed -> {
                    takingUp.settle(work, actor);
                    settled.run();
                }, text("cancel"), cancelled -> { }).open());
        Div acts = new Div(take, settle);
        acts.addClassName("task-acts");
        add(acts);
    }
}
