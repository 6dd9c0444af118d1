package org.openpass.workbench.declaration;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/**
 * A section that shows a part of what is known of a declaration, and holds nothing of its reader's.
 *
 * @param has the case has something to show there
 */
record DeclarationTab(String tab, int order, DeclarationPage page, Predicate<Content> has,
        Function<Content, Component> content) implements CaseSection {

    @Override
    public boolean isFor(CaseReading c) {
        return page.of(c).filter(has).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        return content.apply(page.of(c).orElseThrow());
    }
}
