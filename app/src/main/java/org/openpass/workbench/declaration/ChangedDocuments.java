package org.openpass.workbench.declaration;

import com.vaadin.flow.component.Component;
import org.openpass.declaration.Declaration;
import org.openpass.workbench.CaseDocuments;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;

/** On the page of a request the files are those of the declaration that it would change. */
@org.springframework.stereotype.Component
class ChangedDocuments implements CaseSection {

    private final DeclarationPage page;
    private final CaseDocuments documents;

    ChangedDocuments(DeclarationPage page, CaseDocuments documents) {
        this.page = page;
        this.documents = documents;
    }

    @Override
    public String tab() {
        return documents.tab();
    }

    /** Before the files of the case itself, in whose place it stands. */
    @Override
    public int order() {
        return documents.order() - 1;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return page.of(c).filter(content -> content.change().isPresent()).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        Declaration declaration = page.of(c).orElseThrow().declaration();
        return documents.section(declaration.number(), declaration.caseNumber(), c.actor(), shown);
    }
}
