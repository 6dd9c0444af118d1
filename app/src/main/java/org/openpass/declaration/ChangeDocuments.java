package org.openpass.declaration;

import java.util.Collection;
import java.util.List;
import org.openpass.search.CaseDocument;
import org.openpass.search.CaseDocumentSource;
import org.openpass.search.Versioned;
import org.springframework.stereotype.Component;

/**
 * What can be found of a request to withdraw or amend: what can be found of its declaration, as it shall read. The number
 * of the request begins with the declaration's, by which it is found, too.
 */
@Component
class ChangeDocuments implements CaseDocumentSource {

    private final SearchedRows rows;

    ChangeDocuments(SearchedRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Change.CASE;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return rows.of(caseNumbers, "h.number", "coalesce(h.document, d.document)", """
                join declaration.changes h on h.case_number = c.number
                join declaration.declarations d on d.number = h.declaration_number
                """);
    }
}
