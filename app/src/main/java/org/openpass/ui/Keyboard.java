package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hears the keys of a frame while they are switched on. Nothing of it is seen but the dialog that tells them. */
@Tag("openpass-keyboard")
@JsModule("context://openpass-ui/keyboard.js")
@StyleSheet("styles/keys.css")
class Keyboard extends Component {

    private static final String ON = "on";

    Keyboard(List<Shortcut> shortcuts, boolean on) {
        getElement().setPropertyList("keys", shortcuts.stream().map(key -> Map.of("sequence", key.sequence(), "shown",
                key.shown(), "text", text(key.text()), "place", text(key.place()), "act", key.act().name(), "targets",
                key.targets())).toList());
        getElement().setPropertyMap("words", Map.of("title", text("shortcut.title"), "close", text("shortcut.close")));
        getElement().setProperty(ON, on);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ComponentUtil.setData(attached.getUI(), Keyboard.class, this);
    }

    /** That of the frame that is being shown. */
    static Optional<Keyboard> current() {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), Keyboard.class));
    }

    void turn(boolean on) {
        getElement().setProperty(ON, on);
    }
}
