package org.openpass.workbench.links;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.openpass.casework.CaseLink;
import org.openpass.casework.CaseLinks;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** The cases that belong to a case; for parties only where there are some that they may know of. */
@org.springframework.stereotype.Component
class LinksTab implements CaseSection {

    /** What was read for a page that is drawn. */
    private record Found(List<CaseLink> links) {
    }

    private final CaseLinks links;

    LinksTab(CaseLinks links) {
        this.links = links;
    }

    @Override
    public String tab() {
        return "links";
    }

    @Override
    public int order() {
        return 59;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer() || !found(c).isEmpty();
    }

    /** What is being typed stays when a colleague links, too. */
    @Override
    public Component show(CaseReading c, Component shown) {
        LinksPanel panel = shown instanceof LinksPanel same ? same
                : new LinksPanel(c.file().number(), c.actor(), links);
        panel.show(found(c));
        return panel;
    }

    private List<CaseLink> found(CaseReading c) {
        return c.once(Found.class, () -> Optional.of(new Found(links.of(c.file().number(), c.actor())))).orElseThrow()
                .links();
    }
}
