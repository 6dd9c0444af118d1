package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.openpass.audittrail.LookReview;
import org.openpass.audittrail.OddLook;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;

/** The reviews of a month by office, and the one that is open, with what is to be read first and a place to sign. */
final class LookReviewPanel extends Div {

    private static final int LONGEST = 500;

    private final transient Map<String, String> offices;
    private final YearMonth month;
    private final YearMonth last;

    /** @param last the last month that is over */
    LookReviewPanel(YearMonth month, YearMonth last, List<LookReview> reviews, Map<String, String> offices) {
        this.month = month;
        this.last = last;
        this.offices = offices;
        Div all = new Div(new H2(text("looks.reviews.of", month.toString())), months(), reviews.isEmpty()
                ? new EmptyState(VaadinIcon.EYE, text("looks.reviews.none"), text("looks.reviews.none.text")) : table(reviews));
        all.addClassName("card");
        add(all);
    }

    private Nav months() {
        Nav nav = new Nav(new Anchor(LookAddress.reviews(month.minusMonths(1), null).href(), text("looks.month.before")));
        if (month.isBefore(last)) {
            nav.add(new Anchor(LookAddress.reviews(month.plusMonths(1), null).href(), text("looks.month.after")));
        }
        nav.addClassName("looks-months");
        nav.setAriaLabel(text("looks.months"));
        return nav;
    }

    private Component table(List<LookReview> reviews) {
        DataTable table = new DataTable(text("looks.reviews.of", month.toString()), text("column.office"),
                text("looks.count") + "#", text("column.status"), text("column.action"));
        reviews.forEach(review -> {
            String office = LookTable.office(review.office(), offices);
            Anchor open = new Anchor(LookAddress.reviews(month, review.office()).href(), text("looks.review.open"));
            open.setAriaLabel(text("looks.review.open") + ": " + office);
            table.row(office, Formats.number(review.looks()), state(review), open);
        });
        return table;
    }

    private static Component state(LookReview review) {
        return review.signed() ? Badge.of(text("looks.signed", review.reviewedBy()), VaadinIcon.CHECK, "good")
                : Badge.of(text("looks.unsigned"), VaadinIcon.HOURGLASS, "wait");
    }

    /** Opens a review; the sign is told with what was found. */
    void open(LookReview review, List<OddLook> odd, BiConsumer<LookReview, String> signs) {
        String title = text("looks.review.title", LookTable.office(review.office(), offices), month.toString());
        Div open = new Div(new H2(title), odd.isEmpty()
                ? new EmptyState(VaadinIcon.CHECK_CIRCLE_O, text("looks.odd.none"), text("looks.odd.none.text"))
                : new LookTable(title, offices).odd(odd));
        open.addClassName("card");
        if (review.signed()) {
            open.add(new Paragraph(text("looks.signed.at", review.reviewedBy(), Formats.moment(review.reviewedAt()))),
                    new Paragraph(review.found()));
        } else if (!month.isAfter(last)) {
            open.add(sign(review, signs));
        }
        add(open);
    }

    private static Div sign(LookReview review, BiConsumer<LookReview, String> signs) {
        TextArea found = new TextArea(text("looks.found"));
        found.setMaxLength(LONGEST);
        found.setWidthFull();
        found.setRequiredIndicatorVisible(true);
        found.setManualValidation(true);
        found.setErrorMessage(text("required"));
        Button sign = new Button(text("looks.sign"), click -> {
            found.setInvalid(found.getValue().isBlank());
            if (!found.isInvalid()) {
                signs.accept(review, found.getValue());
            }
        });
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(found, sign);
        form.addClassName("looks-sign");
        return form;
    }
}
