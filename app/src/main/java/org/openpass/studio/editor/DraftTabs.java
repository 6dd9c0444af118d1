package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** The tabs as links, so that each has its URL, and the choice among several files of one. */
final class DraftTabs extends Div {

    private final Nav tabs = new Nav();
    private final Select<String> files = new Select<>();

    DraftTabs(Consumer<String> chosen) {
        addClassName("draft-tabs");
        tabs.addClassName("tabs");
        tabs.setAriaLabel(text("editor.tabs"));
        files.setLabel(text("editor.file"));
        files.setItemLabelGenerator(name -> name.substring(name.lastIndexOf('/') + 1));
        files.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        add(tabs, files);
    }

    void show(long draft, List<DraftTab> all, DraftTab chosen, List<String> names, String file) {
        tabs.removeAll();
        for (DraftTab tab : all) {
            Anchor link = new Anchor("studio/drafts/" + draft + "?tab=" + tab.name(), text("editor.tab." + tab.name()));
            if (tab == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        files.setVisible(chosen.aFileEach() && names.size() > 1);
        files.setItems(names);
        files.setValue(file);
    }
}
