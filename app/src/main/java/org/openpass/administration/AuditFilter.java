package org.openpass.administration;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpass.audittrail.AuditKey;
import org.openpass.audittrail.AuditQuery;
import org.openpass.terms.Seoul;

/**
 * What the audit trail's page shows, as its URL says it; texts are empty for none.
 *
 * @param action an action, or a family of them with its point
 * @param from the first day, null for the beginning
 * @param to the last day, null for today
 * @param after behind which the page begins
 */
record AuditFilter(String actor, String action, String subject, LocalDate from, LocalDate to, String words, String after) {

    static final AuditFilter NONE = new AuditFilter("", "", "", null, null, "", "");
    /** Words are searched for in so many days unless somebody says from when. */
    private static final int USUAL_DAYS = 30;
    private static final int LONGEST = 200;
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2950;

    static AuditFilter of(QueryParameters query) {
        return new AuditFilter(value(query, "actor"), value(query, "action"), value(query, "subject"), day(query, "from"),
                day(query, "to"), value(query, "words"), value(query, "after"));
    }

    private static String value(QueryParameters query, String name) {
        String value = query.getSingleParameter(name).map(String::strip).orElse("");
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static LocalDate day(QueryParameters query, String name) {
        try {
            LocalDate day = LocalDate.parse(value(query, name));
            return day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    AuditFilter withActor(String other) {
        return new AuditFilter(other.strip(), action, subject, from, to, words, "");
    }

    AuditFilter withAction(String other) {
        return new AuditFilter(actor, other == null ? "" : other, subject, from, to, words, "");
    }

    AuditFilter withSubject(String other) {
        return new AuditFilter(actor, action, other.strip(), from, to, words, "");
    }

    AuditFilter withFrom(LocalDate other) {
        return new AuditFilter(actor, action, subject, other, to, words, "");
    }

    AuditFilter withTo(LocalDate other) {
        return new AuditFilter(actor, action, subject, from, other, words, "");
    }

    AuditFilter withWords(String other) {
        return new AuditFilter(actor, action, subject, from, to, other.strip(), "");
    }

    AuditFilter withAfter(AuditKey last) {
        return new AuditFilter(actor, action, subject, from, to, words, last == null ? "" : last.text());
    }

    /** The same within some time, where words need one. */
    AuditFilter bounded(LocalDate today) {
        return words.isEmpty() || from != null ? this
                : withFrom((to == null || to.isAfter(today) ? today : to).minusDays(USUAL_DAYS));
    }

    boolean narrows() {
        return !withAfter(null).equals(NONE);
    }

    AuditQuery asked() {
        return new AuditQuery(actor, action, subject, from == null ? null : begin(from), to == null ? null : Seoul.after(to),
                words);
    }

    private static Instant begin(LocalDate day) {
        return Seoul.after(day.minusDays(1));
    }

    /** Behind which the page begins; null for the first page, which an address that nobody can read leads to, too. */
    AuditKey key() {
        try {
            return after.isEmpty() ? null : AuditKey.of(after);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("actor", actor);
        query.put("action", action);
        query.put("subject", subject);
        query.put("from", from == null ? "" : from.toString());
        query.put("to", to == null ? "" : to.toString());
        query.put("words", words);
        query.put("after", after);
        query.values().removeIf(String::isEmpty);
        return QueryParameters.simple(query);
    }

    String href() {
        String query = query().getQueryString();
        return query.isEmpty() ? AuditView.ROUTE : AuditView.ROUTE + "?" + query;
    }
}
