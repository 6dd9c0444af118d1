package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;

/** How the person who is signed in likes the screens. */
@Route(value = "settings", layout = MainLayout.class)
@Menu(title = "menu.settings", order = 20, icon = "vaadin:cog-o")
@PermitAll
@StyleSheet("styles/settings.css")
class SettingsView extends Div implements HasDynamicTitle {

    SettingsView(Keys keys, ChosenFormats formats) {
        addClassName("page");
        H1 title = new H1(text("settings.title"));
        Div head = new Div(title);
        head.addClassName("page-head");
        Actor actor = CurrentActor.require();
        add(head, new LanguageSettings(), new FormatSettings(formats, actor), keyboard(keys, actor));
    }

    private static Section keyboard(Keys keys, Actor actor) {
        Checkbox on = new Checkbox(text("shortcut.on"), keys.wanted(actor));
        on.addValueChangeListener(change -> keys.want(actor, change.getValue()));
        DataTable all = new DataTable(text("shortcut.title"), text("shortcut.key"), text("shortcut.does"), text("shortcut.place"))
                .tabular();
        all.addClassName("narrow");
        keys.of(actor).forEach(key -> all.row(key.shown(), text(key.text()), text(key.place())));
        Section section = new Section(new H2(text("shortcut.title")), new Paragraph(text("shortcut.about")), on, all);
        section.addClassNames("card", "settings");
        return section;
    }

    @Override
    public String getPageTitle() {
        return text("settings.title") + " · OpenPass";
    }
}
