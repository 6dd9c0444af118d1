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
        return collection.ofCase(declaration.caseNumber()).map(CollectionApi.Booked::notice)
                .filter(slip -> TO_BE_PAID.contains(slip.status())).map(slip -> text(slip, declaration).to(declaration))
                .orElse(List.of());
    }

    private static NoticeText text(Notice slip, Declaration declaration) {
        return new NoticeText(KIND, declaration.caseNumber(), declaration.number(), slip.number(), locale -> new Object[] {
                slip.number(), NoticeText.won(slip.amount(), locale),
                slip.dueOn() == null ? 0 : 1, slip.dueOn() == null ? "" : NoticeText.day(slip.dueOn(), locale)});
    }
}
