package org.openpass.portal.payments;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.openpass.collection.PaymentList.Key;
import org.openpass.collection.PaymentList.View;

/**
 * What the list shows, as its URL says it.
 *
 * @param after where the page begins; null for the first
 */
record PaymentsQuery(View view, Key after) {

    static PaymentsQuery of(QueryParameters query) {
        return new PaymentsQuery(view(query.getSingleParameter("view").orElse("")),
                key(query.getSingleParameter("after").orElse("")));
    }

    /** What is no view is the first. */
    static View view(String name) {
        return Arrays.stream(View.values()).filter(v -> inUrl(v).equals(name)).findFirst().orElse(View.DUE);
    }

    /** What is no place in the list is the first page. */
    private static Key key(String after) {
        String[] parts = after.split("~", 2);
        try {
            return parts.length < 2 ? null : new Key(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String href(View view, Key after) {
        return "payments?view=" + inUrl(view) + (after == null ? "" : "&after=" + after.at() + "~" + after.notice());
    }

    static String inUrl(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }
}
