package org.openpass.administration.release;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openpass.release.ReleaseLists.View;

/**
 * Which releases are shown, as their URL says it.
 *
 * @param table null: of all
 * @param before the release before which the page begins; null: from the newest on
 */
record ReleasesQuery(View view, String table, Long before) {

    static ReleasesQuery of(QueryParameters query) {
        View view = query.getSingleParameter("state").flatMap(state -> Arrays.stream(View.values())
                .filter(each -> inUrl(each).equals(state)).findFirst()).orElse(View.TO_RELEASE);
        return new ReleasesQuery(view, query.getSingleParameter("table").filter(table -> !table.isBlank()).orElse(null),
                query.getSingleParameter("before").filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(null));
    }

    ReleasesQuery withView(View other) {
        return new ReleasesQuery(other, table, null);
    }

    ReleasesQuery withBefore(Long other) {
        return new ReleasesQuery(view, table, other);
    }

    String href() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("state", inUrl(view));
        if (table != null) {
            query.put("table", table);
        }
        if (before != null) {
            query.put("before", String.valueOf(before));
        }
        return "admin/releases?" + QueryParameters.simple(query).getQueryString();
    }

    private static String inUrl(View view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
