package org.openpass.workbench.inbox;

import com.vaadin.flow.component.UI;
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

    /** Shows the list of the query. */
    static void go(InboxQuery query) {
        UI.getCurrent().navigate("inbox", new QueryParameters(query.parameters()));
    }

    /** The same list with the task marked. */
    private static String of(InboxQuery query, long at) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(query.parameters());
        parameters.put(AT, List.of(String.valueOf(at)));
        return "inbox?" + new QueryParameters(parameters).getQueryString();
    }

    /**
     * Opens the case; going back finds the list as it was, with this task marked. The router's own replacement would be
     * overtaken by the navigation that follows, so the browser's history is changed first, and its state is kept; so is
     * what is selected, which the browser's address knows.
     */
    static void leave(InboxQuery query, long at, String subject) {
        UI ui = UI.getCurrent();
        ui.getPage().executeJs("const selected = new URLSearchParams(window.location.search).get('sel');"
                + "window.history.replaceState(window.history.state, '', $0 + (selected ? '&sel=' + selected : ''))",
                of(query, at)).then(done -> ui.navigate("cases/" + subject));
    }

    /** The key of the marked task, or null. */
    static Long at(QueryParameters parameters) {
        return Optional.ofNullable(parameters.getParameters().get(AT)).map(List::getFirst)
                .filter(key -> key.matches("-?\\d{1,18}")).map(Long::valueOf).orElse(null);
    }
}
