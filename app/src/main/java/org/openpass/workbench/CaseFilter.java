package org.openpass.workbench;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.declaration.DeclarationStatus;

/**
 * What the list shows, as its URL says it.
 *
 * @param status a status, null for all
 * @param q words to search for, empty for none
 * @param selected the declaration that was opened last, empty for none
 */
record CaseFilter(String status, String q, String selected) {

    /** Of declarations and of requests about them. */
    static final List<String> STATUSES = Stream.concat(Arrays.stream(DeclarationStatus.values()).map(Enum::name),
            Stream.of("CHANGE_REVIEW", "APPROVED", "DISMISSED")).toList();
    private static final int LONGEST = 200;

    static CaseFilter of(QueryParameters query) {
        String status = query.getSingleParameter("status")
                .filter(STATUSES::contains).orElse(null);
        String q = query.getSingleParameter("q").map(String::strip).orElse("");
        return new CaseFilter(status, q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                query.getSingleParameter("selected").orElse(""));
    }

    boolean searches() {
        return !q.isEmpty();
    }

    boolean narrows() {
        return searches() || status != null;
    }

    CaseFilter withStatus(String other) {
        return new CaseFilter(other, q, "");
    }

    CaseFilter withQ(String other) {
        return new CaseFilter(status, other.strip(), "");
    }

    CaseFilter withSelected(String number) {
        return new CaseFilter(status, q, number);
    }

    QueryParameters query() {
        Map<String, String> query = new HashMap<>();
        if (status != null) {
            query.put("status", status);
        }
        if (searches()) {
            query.put("q", q);
        }
        if (!selected.isEmpty()) {
            query.put("selected", selected);
        }
        return QueryParameters.simple(query);
    }
}
