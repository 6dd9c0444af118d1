package org.openpass.portal.payments;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.CaseList;
import org.openpass.collection.PaymentList;
import org.openpass.collection.PaymentList.Key;
import org.openpass.collection.PaymentList.Row;
import org.openpass.collection.PaymentList.Sum;
import org.openpass.collection.PaymentList.View;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** The payment slips of the cases that somebody may see, as a list and as CSV. */
@Component
class MyPayments {

    static final int PAGE = 25;
    private static final int MOST_ROWS = 50_000;
    private static final int READ_AT_ONCE = 1_000;
    /** A spreadsheet program takes a text that begins so for a formula, and may run it. */
    private static final String BEGINS_FORMULA = "=+-@\t\r＝＋－＠";

    private final PaymentList payments;
    private final Visibilities visibilities;
    private final CaseList cases;
    private final AuditTrail audit;

    MyPayments(PaymentList payments, Visibilities visibilities, CaseList cases, AuditTrail audit) {
        this.payments = payments;
        this.visibilities = visibilities;
        this.cases = cases;
        this.audit = audit;
    }

    /** A page of slips, and one more where another page follows. */
    List<Row> page(Actor actor, PaymentsQuery query) {
        return payments.page(visibilities.of(actor), query.view(), query.after(), PAGE + 1);
    }

    Sum sum(Actor actor, View view) {
        return payments.sum(visibilities.of(actor), view);
    }

    /** Whether any of the cases is the actor's to see. */
    boolean anyVisible(Actor actor, Set<String> caseNumbers) {
        return !cases.among(visibilities.of(actor), List.copyOf(caseNumbers)).isEmpty();
    }

    /** All slips of the view in the order of the list (RFC 4180), amounts and days as programs read them. */
    String csv(Actor actor, View view, Locale locale) {
        Visibility who = visibilities.of(actor);
        StringBuilder csv = new StringBuilder("\uFEFF").append(line(heads(locale)));
        int rows = 0;
        Key after = null;
        List<Row> page;
        do {
            page = payments.page(who, view, after, READ_AT_ONCE);
            page.forEach(row -> csv.append(line(cells(row, locale))));
            rows += page.size();
            after = page.isEmpty() ? null : page.getLast().key();
        } while (page.size() == READ_AT_ONCE && rows < MOST_ROWS);
        audit.record(actor.name(), "payments.exported", view.name(), rows + " rows");
        return csv.toString();
    }

    private static Object[] heads(Locale locale) {
        return List.of("payment.notice", "column.number", "column.title", "payments.amount", "column.money",
                "case.dueOn", "payments.paidOn").stream().map(key -> (Object) Labels.text(key, locale)).toArray();
    }

    private static Object[] cells(Row row, Locale locale) {
        return new Object[] {row.notice(), row.subject(), text(row.title()), row.amount(),
                Labels.text("money." + row.status(), locale), row.dueOn(),
                row.paidAt() == null ? null : Seoul.day(row.paidAt())};
    }

    private static String text(String cell) {
        return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String line(Object[] cells) {
        return CSVFormat.DEFAULT.format(cells) + "\r\n";
    }
}
