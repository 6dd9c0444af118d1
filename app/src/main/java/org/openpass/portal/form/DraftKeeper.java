package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftChanged;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.Drafts;
import org.openpass.ui.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps the draft as it is typed and says so; what another window wrote is never overwritten without a word. */
class DraftKeeper extends Div {

    private static final Logger log = LoggerFactory.getLogger(DraftKeeper.class);

    private final transient Drafts drafts;
    private final transient Actor actor;
    private final transient Supplier<DraftContent> typed;
    private final transient Consumer<Draft> reload;
    private final Span state = new Span();
    private transient Draft draft;

    /**
     * Keeps a draft.
     *
     * @param typed what the form holds now
     * @param reload shows another version of the draft in the form
     */
    DraftKeeper(Drafts drafts, Draft draft, Actor actor, Supplier<DraftContent> typed, Consumer<Draft> reload) {
        this.drafts = drafts;
        this.draft = draft;
        this.actor = actor;
        this.typed = typed;
        this.reload = reload;
        addClassName("saved");
        state.getElement().setAttribute("role", "status");
        saved();
    }

    long id() {
        return draft.id();
    }

    /** Keeps what was typed; false when it could not be kept, which the screen says. */
    boolean keep() {
        try {
            draft = drafts.save(draft.id(), draft.version(), typed.get(), actor);
            saved();
            return true;
        } catch (DraftChanged other) {
            conflict(other.newest());
        } catch (DataAccessException away) {
            log.warn("Draft {} could not be kept: {}", draft.id(), away.getMessage());
            say(text("drafts.notSaved"), "saved-not", new Button(text("drafts.retry"), click -> keep()));
        }
        return false;
    }

    private void saved() {
        say(text("drafts.saved", Formats.time(draft.changedAt())), "saved-yes");
    }

    private void conflict(Draft newest) {
        if (newest.filedAs() != null) {
            say(text("drafts.filedElsewhere", newest.filedAs()), "saved-not");
            return;
        }
        Button theirs = new Button(text("drafts.theirs"), click -> {
            draft = newest;
            reload.accept(newest);
            saved();
        });
        Button mine = new Button(text("drafts.mine"), click -> {
            draft = newest;
            keep();
        });
        say(text("drafts.conflict", newest.editedBy(), Formats.time(newest.changedAt())), "saved-not", theirs, mine);
    }

    private void say(String words, String look, Button... acts) {
        removeAll();
        state.setText(words);
        state.setClassName(look);
        add(state);
        add(acts);
    }
}
