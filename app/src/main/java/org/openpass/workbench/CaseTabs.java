package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.workbench.CasePage.Content;

/** Links, so that each section of a case has its URL and the way back leads through them. */
final class CaseTabs extends Nav {

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private String number = "";

    CaseTabs() {
        addClassName("tabs");
        setAriaLabel(text("case.sections"));
    }

    /** Shows the sections that there are; links that stay are kept, and with them the cursor. */
    void show(String shownNumber, Content content, String chosen) {
        List<String> names = names(content);
        if (!shownNumber.equals(number) || !List.copyOf(links.keySet()).equals(names)) {
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

    /** The section that is asked for, if there is such a one, else the first. */
    static String chosen(Content content, String asked) {
        List<String> names = names(content);
        return names.contains(asked) ? asked : names.getFirst();
    }

    private static List<String> names(Content content) {
        List<String> names = new ArrayList<>();
        if (content.change().isPresent()) {
            names.add("change");
        }
        names.addAll(List.of("lines", "duty", "document", "documents"));
        if (content.exchanged()) {
            names.add("exchange");
        }
        if (content.officer()) {
            names.add("process");
        }
        if (!content.decisions().isEmpty()) {
            names.add("decision");
        }
        return names;
    }
}
