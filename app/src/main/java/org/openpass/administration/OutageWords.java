package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import org.openpass.casework.NewOutage;
import org.openpass.casework.Outage;
import org.openpass.casework.OutageDraft;
import org.openpass.casework.OutageRefused;
import org.openpass.casework.Outages;
import org.openpass.casework.Reach;
import org.openpass.ui.Formats;

/** What is said of what an outage touches. */
final class OutageWords {

    private OutageWords() {
    }

    static String reach(Reach reach) {
        String sum = text("outages.reach", Formats.number(reach.deadlines()), Formats.number(reach.cases()));
        String kinds = reach.kinds().stream().filter(k -> k.deadlines() > 0).map(k -> OutageTable.kind(k.kind()) + " "
                + Formats.number(k.deadlines())).collect(Collectors.joining(", "));
        return sum + (kinds.isEmpty() ? "" : " (" + kinds + ")")
                + (reach.lapsed() == 0 ? "" : " " + text("outages.reach.lapsed", Formats.number(reach.lapsed())))
                + (reach.gone() == 0 ? "" : " " + text("outages.reach.gone", Formats.number(reach.gone())));
    }

    /** What a draft would touch if it were released now. */
    static String reach(OutageDraft draft, Outages outages) {
        return switch (draft.act()) {
            case DECLARE, RECOVER -> reach(outages.reach(draft));
            case UNDO -> text("outages.drafts.back", Formats.number(outages.moved(List.of(outages.get(
                    draft.outage()))).get(draft.outage())));
            case DISMISS -> text("outages.follows.DISMISS");
        };
    }

    static NewOutage said(Outage o) {
        return new NewOutage(o.what(), o.cause(), o.kinds(), o.offices(), o.from(), o.until());
    }

    static String refused(OutageRefused refused) {
        return text("outages.refused." + refused.reason());
    }
}
