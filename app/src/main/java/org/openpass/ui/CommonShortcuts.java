package org.openpass.ui;

import java.util.List;
import org.openpass.access.Actor;
import org.openpass.ui.Shortcut.Act;
import org.springframework.stereotype.Component;

/** Keys of all screens. Something to search in marks itself with {@code data-search}. */
@Component
class CommonShortcuts implements Shortcuts {

    private static final String EVERYWHERE = "shortcut.everywhere";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Shortcut> of(Actor actor) {
        return List.of(new Shortcut("Shift+Slash", "?", "shortcut.help", EVERYWHERE, Act.HELP, List.of()),
                new Shortcut("Slash", "/", "shortcut.search", EVERYWHERE, Act.FOCUS, List.of("[data-search]",
                        ".search-box vaadin-text-field", ".search-words", ".filter-bar > vaadin-button")));
    }
}
