package org.openpass.cargo.overdue;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** What the owner of overdue goods is told of their end: sold, and what is left of the price; fallen to the treasury; more time. */
@Component
class OverdueEnds implements NoticeSource {

    private static final Set<String> ENDS = Set.of(OverdueCase.SOLD, OverdueCase.REVERTED, OverdueCase.STORAGE_EXTENDED);

    private final OverdueRows rows;
    private final Cases cases;

    OverdueEnds(OverdueRows rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return OverdueCase.KIND;
    }

    /** Those that are served with the step itself are chosen from, too. */
    @Override
    public Set<String> messageKinds() {
        return Set.of(OverdueCase.SOLD, OverdueCase.REVERTED, OverdueCase.STORAGE_EXTENDED, OwnerNotices.NOTICE, OwnerNotices.REMOVAL);
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return events.stream().filter(event -> "CLOSED".equals(event.type()) && ENDS.contains(event.payload().get("status")))
                .flatMap(event -> message(event.caseNumber(), event.payload().get("status")).stream()).toList();
    }

    private Optional<NewMessage> message(String caseNumber, String kind) {
        CaseFile file = cases.find(caseNumber).orElseThrow();
        OverdueCase of = rows.ofCase(caseNumber).orElseThrow();
        OverdueGoods goods = rows.goods(of.consignment(), of.place());
        return Optional.ofNullable(goods.owner()).map(owner -> new NewMessage(owner, caseNumber, file.subject(), kind,
                label(kind, "title", of, goods), label(kind, "body", of, goods), file.office(), List.of(), caseNumber + ":" + kind + ":1"));
    }

    private Label label(String kind, String part, OverdueCase of, OverdueGoods goods) {
        return new Label(text(kind, part, of, goods, Locale.KOREAN), text(kind, part, of, goods, Locale.ENGLISH));
    }

    private String text(String kind, String part, OverdueCase of, OverdueGoods goods, Locale locale) {
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        NumberFormat won = NumberFormat.getIntegerInstance(locale);
        Settlement s = rows.settlement(of.caseNumber()).orElse(null);
        Object[] args = s == null ? new Object[] {goods.number(), of.place(), of.courseUntil() == null ? "" : days.format(of.courseUntil())}
                : new Object[] {goods.number(), of.place(), won.format(s.price()), won.format(s.costs()), won.format(s.duty()),
                        won.format(s.taxes()), won.format(s.rest()), days.format(s.claimsUntil())};
        return Labels.text("overdue.notice." + kind + "." + part, locale, args);
    }
}
