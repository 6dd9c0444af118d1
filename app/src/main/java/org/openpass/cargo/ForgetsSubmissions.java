package org.openpass.cargo;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent about a voyage goes with the case of its manifest: before the voyage itself, by which it is found. */
@Component
class ForgetsSubmissions implements Forgets {

    private final JdbcClient jdbc;

    ForgetsSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public void forget(Forgetting record) {
        String[] voyages = jdbc.sql("select mrn from cargo.voyages where case_number = any(?::text[]) order by mrn for update")
                .param(record.cases().toArray(String[]::new)).query(String.class).list().toArray(String[]::new);
        if (voyages.length > 0) {
            for (String table : new String[] {"submissions", "voyage_reports", "tombstones", "floors"}) {
                record.delete("cargo." + table, "mrn = any(:voyages)", "voyages", voyages);
            }
        }
    }
}
