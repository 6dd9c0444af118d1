package org.openpass.declaration;

import java.util.List;
import java.util.Set;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.mailbox.NewMessage;
import org.springframework.stereotype.Component;

/** The payment slip as it is served (납부서), once a slip: at first, and when a corrected one takes its place. */
@Component
class SlipNotice {

    static final String KIND = "SLIP";
    private static final Set<MoneyStatus> TO_BE_PAID = Set.of(MoneyStatus.UNPAID, MoneyStatus.SECURED,
            MoneyStatus.OVERDUE);

    private final CollectionApi collection;

    SlipNotice(CollectionApi collection) {
        this.collection = collection;
    }

    /** The newest slip of the declaration; nothing when nothing is to be paid. */
    List<NewMessage> of(Declaration declaration) {
        return of(declaration, collection.noticesOf(List.of(declaration.caseNumber())).get(declaration.caseNumber()));
    }

    /** The slip of the declaration, if there is one and something is to be paid. */
    static List<NewMessage> of(Declaration declaration, Notice slip) {
        return slip != null && TO_BE_PAID.contains(slip.status()) ? text(slip, declaration).to(declaration) : List.of();
    }

    private static NoticeText text(Notice slip, Declaration declaration) {
        boolean due = slip.dueOn() != null;
        return new NoticeText(KIND, declaration.caseNumber(), declaration.number(), slip.number(), locale ->
                new Object[] {slip.number(), NoticeText.won(slip.amount(), locale), due ? 1 : 0,
                        due ? NoticeText.day(slip.dueOn(), locale) : ""});
    }
}
