package org.openpass.collection;

import java.util.Collection;
import org.openpass.collection.CollectionApi.Surcharge;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a surcharge was charged: asked through the connections of whoever asks. */
public final class ChargedSurcharges {

    private ChargedSurcharges() {
    }

    /** Whether the newest assessment of one of the cases has such a surcharge. */
    public static boolean any(JdbcClient through, Collection<String> cases, Surcharge.Kind kind) {
        return !cases.isEmpty() && through.sql("""
                select exists (select 1 from collection.surcharges s where s.case_number = any(?) and s.kind = ? and s.amount > 0
                    and not exists (select 1 from collection.assessments a where a.case_number = s.case_number and a.round > s.round))
                """).params(cases.toArray(String[]::new), kind.name()).query(Boolean.class).single();
    }
}
