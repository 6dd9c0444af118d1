package org.openpass.workbench.inbox;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.tasks.InboxQuery;

/** Addresses of the inbox: the words of its query, and the task that was opened last. */
final class InboxAddress {

    private static final String AT = "at";

    private InboxAddress() {
    }

    static String of(InboxQuery query) {
        return "inbox?" + new QueryParameters(query.parameters()).getQueryString();
    }

    /** The same list with the task marked. */
    static String of(InboxQuery query, long at) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(query.parameters());
        parameters.put(AT, List.of(String.valueOf(at)));
        return "inbox?" + new QueryParameters(parameters).getQueryString();
    }

    /** The key of the marked task, or null. */
    static Long at(QueryParameters parameters) {
        return Optional.ofNullable(parameters.getParameters().get(AT)).map(List::getFirst)
                .filter(key -> key.matches("-?\\d{1,18}")).map(Long::valueOf).orElse(null);
    }
}
