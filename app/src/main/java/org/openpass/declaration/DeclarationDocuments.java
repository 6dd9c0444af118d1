package org.openpass.declaration;

import java.util.Collection;
import java.util.List;
import org.openpass.search.CaseDocument;
import org.openpass.search.CaseDocumentSource;
import org.openpass.search.Versioned;
import org.springframework.stereotype.Component;

/** What can be found of an import declaration. */
@Component
class DeclarationDocuments implements CaseDocumentSource {

    private final SearchedRows rows;

    DeclarationDocuments(SearchedRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return rows.of(caseNumbers, "d.number", "d.document", "join declaration.declarations d on d.case_number = c.number");
    }
}
