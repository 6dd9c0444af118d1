package org.openpass.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Preferences;

/** The keys of all modules for who is signed in, and whether that person wants them; in the frame of every screen. */
@org.springframework.stereotype.Component
class Keys implements FramePart {

    private static final String NAME = "keyboard";

    private final List<Shortcuts> modules;
    private final Preferences preferences;

    Keys(List<Shortcuts> modules, Preferences preferences) {
        this.modules = modules.stream().sorted(Comparator.comparingInt(Shortcuts::order)).toList();
        this.preferences = preferences;
    }

    @Override
    public Place place() {
        return Place.FOOT;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Component part() {
        Actor actor = CurrentActor.require();
        return new Keyboard(of(actor), wanted(actor));
    }

    List<Shortcut> of(Actor actor) {
        return modules.stream().flatMap(module -> module.of(actor).stream()).toList();
    }

    /** They are on until somebody switches them off. */
    boolean wanted(Actor actor) {
        return preferences.get(actor.name(), NAME, Boolean.class).orElse(true);
    }

    /** From now on, on this screen, too. */
    void want(Actor actor, boolean on) {
        preferences.put(actor.name(), NAME, on);
        Keyboard.current().ifPresent(keyboard -> keyboard.turn(on));
    }
}
