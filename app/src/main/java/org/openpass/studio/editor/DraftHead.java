package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.authoring.Draft;
import org.openpass.authoring.Present;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** Which draft this is, whether all of it is saved, and who else has it open. */
final class DraftHead extends Div {

    private final H1 title = new H1();
    private final Anchor back = new Anchor();
    private final Div state = new Div();
    private final Span saved = new Span();
    private final Span people = new Span();
    private final Anchor submit = new Anchor();

    DraftHead() {
        addClassName("draft-head");
        back.addClassName("back");
        saved.addClassName("draft-saved");
        saved.getElement().setAttribute("role", "status");
        people.addClassName("draft-people");
        people.getElement().setAttribute("role", "status");
        submit.addClassName("button-link");
        submit.setText(text("editor.submit"));
        Div line = new Div(title, state, saved, people, submit);
        line.addClassName("page-head");
        add(back, line);
    }

    String title() {
        return title.getText();
    }

    /** @param work what the work is called */
    void show(Draft draft, String work) {
        title.setText(draft.title());
        back.setHref("studio/" + draft.work());
        back.setText("← " + work);
        state.removeAll();
        state.add(Badge.of(text("draft.state." + draft.state()), switch (draft.state()) {
            case OPEN -> VaadinIcon.PENCIL;
            case SUBMITTED -> VaadinIcon.HOURGLASS;
            case RETURNED -> VaadinIcon.REPLY;
            case RELEASED -> VaadinIcon.CHECK;
            case WITHDRAWN -> VaadinIcon.CLOSE;
        }, draft.state() == Draft.State.RELEASED ? "good" : draft.state().running() ? "info" : "quiet"));
        if (draft.confidential()) {
            state.add(Badge.of(text("confidential.only"), VaadinIcon.LOCK, "quiet"));
        }
        saved.setText(draft.step() == 0 ? text("editor.unchanged") : text("editor.saved", Formats.time(draft.changedAt()),
                draft.step()));
        saved.removeClassName("draft-unsaved");
    }

    /** The way to a second person, closed while there are errors: they would be refused there. */
    void submits(Draft draft, boolean errors) {
        submit.setVisible(draft.state().open() && draft.step() > 0);
        if (errors) {
            submit.removeHref();
        } else {
            submit.setHref("studio/drafts/" + draft.id() + "/submit");
        }
        submit.getElement().setAttribute("role", "link").setAttribute("aria-disabled", String.valueOf(errors));
        submit.setTitle(errors ? text("editor.submit.errors") : "");
    }

    /** How the editor in the browser stands. */
    void saving(String how) {
        if (!how.equals("saved")) {
            saved.setText(text("editor.saving." + how));
            saved.addClassName("draft-unsaved");
        }
    }

    void people(List<Present> others) {
        people.setText(others.isEmpty() ? "" : text("editor.people", others.stream().map(one -> one.file() == null
                ? one.username() : text("editor.people.at", one.username(), textOr("editor.tab." + one.file(), one.file())))
                .distinct().collect(Collectors.joining(", "))));
    }
}
