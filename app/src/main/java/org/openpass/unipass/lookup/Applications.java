package org.openpass.unipass.lookup;

import java.util.List;
import java.util.Locale;
import org.openpass.casework.OpenLookups;
import org.openpass.casework.PublicTracking;
import org.openpass.casework.PublicTracking.Tracked;
import org.openpass.terms.Labels;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API025 신청서 처리현황: where a declaration or an application stands, as public tracking says it. */
@Component
class Applications implements LookUp {

    private static final String RECEIVED = "접수";
    private static final String DONE = "처리완료";

    private final PublicTracking tracking;
    private final OpenLookups lookups;

    Applications(PublicTracking tracking, OpenLookups lookups) {
        this.tracking = tracking;
        this.lookups = lookups;
    }

    @Override
    public String api() {
        return "025";
    }

    @Override
    public Found find(Asked asked) {
        return Found.of(tracking.find(PublicTracking.tidy(asked.get("reqRqstNo")), lookups.jdbc()).map(Applications::row)
                .map(List::of).orElse(List.of()));
    }

    private static Row row(Tracked found) {
        String status = Labels.text("status." + found.status(), Locale.KOREAN);
        return new Row().put("reqRqstNo", found.number()).put("elctDocNm", Labels.text("kind." + found.kind(), Locale.KOREAN))
                .put("reqRqstPrcsSttsNm", status.startsWith("status.") ? found.closedAt() == null ? RECEIVED : DONE : status)
                .put("rcpnDttm", Names.moment(found.openedAt()));
    }
}
