package org.openpass.studio.operate;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is shown of stopped cases, as the URL says it.
 *
 * @param process null: all
 * @param cause that is looked into; null: none
 * @param retry whose results are shown; 0: none
 */
record StoppedQuery(String process, String cause, long retry) {

    static StoppedQuery of(QueryParameters query) {
        return new StoppedQuery(query.getSingleParameter("process").filter(p -> !p.isBlank()).orElse(null),
                query.getSingleParameter("cause").filter(c -> c.matches("[0-9a-f]{32}")).orElse(null),
                query.getSingleParameter("retry").filter(r -> r.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(0L));
    }

    StoppedQuery process(String other) {
        return new StoppedQuery(other, null, retry);
    }

    StoppedQuery cause(String other) {
        return new StoppedQuery(process, other, retry);
    }

    StoppedQuery retry(long other) {
        return new StoppedQuery(process, null, other);
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        if (process != null) {
            query.put("process", process);
        }
        if (cause != null) {
            query.put("cause", cause);
        }
        if (retry > 0) {
            query.put("retry", String.valueOf(retry));
        }
        return QueryParameters.simple(query);
    }
}
