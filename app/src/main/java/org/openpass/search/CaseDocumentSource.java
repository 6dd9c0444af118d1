package org.openpass.search;

import java.util.Collection;
import java.util.List;

/** A kind of case says what can be found of its cases. */
public interface CaseDocumentSource {

    /** The kind of case, which is its process id. */
    String kind();

    /** The documents of these cases as they stand now, each with the version of its case. */
    List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers);
}
