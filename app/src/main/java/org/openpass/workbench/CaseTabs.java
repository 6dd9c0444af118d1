package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links, so that each section of a case has its URL and the way back leads through them. */
final class CaseTabs extends Nav {

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private String number = "";

    CaseTabs() {
        addClassName("tabs");
        setAriaLabel(text("case.sections"));
    }

    /** Shows the sections that there are; links that stay are kept, and with them the cursor. */
    void show(String shownNumber, Collection<String> names, String chosen) {
        if (!shownNumber.equals(number) || !List.copyOf(links.keySet()).equals(List.copyOf(names))) {
            number = shownNumber;
            removeAll();
            links.clear();
            names.forEach(name -> links.put(name, new Anchor("cases/" + number + "?tab=" + name,
                    text("case.tab." + name))));
            links.values().forEach(this::add);
        }
        links.forEach((name, link) -> {
            link.getElement().removeAttribute("aria-current");
            if (name.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
        });
    }
}
