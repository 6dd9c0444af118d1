package org.openpass.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.engine.Alerts;
import org.springframework.stereotype.Component;

/** Writes cases into an index as they stand in the database; one statement a kind of case, however many cases. */
@Component
class IndexedCases {

    private final CaseIndex index;
    private final List<CaseDocumentSource> sources;
    private final Alerts alerts;

    IndexedCases(CaseIndex index, List<CaseDocumentSource> sources, Alerts alerts) {
        this.index = index;
        this.sources = sources;
        this.alerts = alerts;
    }

    /** @return case number to reason, for cases that the index can never hold; somebody is told of each */
    Map<String, String> write(String into, Collection<String> caseNumbers) {
        Map<String, String> refused = new LinkedHashMap<>();
        for (CaseDocumentSource source : sources) {
            List<Versioned<CaseDocument>> documents = source.documents(caseNumbers);
            refused.putAll((into.equals(CaseIndex.ALIAS) ? index.indexAll(documents) : index.indexAll(into, documents))
                    .refused());
        }
        refused.forEach((number, reason) -> alerts.raise("search:" + number, number, "The case cannot be indexed: " + reason));
        return refused;
    }
}
