package org.openpass.tasks;

import java.util.UUID;
import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks, with what was done, typed, reviewed and asked for in bulk; a note for many cases goes with the last of them. */
@Component
class ForgetsTasks implements Forgets {

    private final JdbcClient jdbc;

    ForgetsTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void forget(Forgetting record) {
        String theirs = "task_key in (select task_key from tasks.tasks where case_number = any(:cases))";
        record.delete("tasks.reviews", "case_number = any(:cases)");
        record.delete("tasks.kept_answers", theirs);
        UUID[] runs = jdbc.sql("select distinct bulk_id from tasks.bulk_rows where " + theirs)
                .param("cases", record.cases().toArray(String[]::new)).query(UUID.class).list().toArray(UUID[]::new);
        record.delete("tasks.bulk_rows", theirs);
        record.delete("tasks.bulk_runs", "id = any(:runs) and not exists (select 1 from tasks.bulk_rows r "
                + "where r.bulk_id = bulk_runs.id)", "runs", runs);
        record.delete("tasks.acts", "case_number = any(:cases)");
        record.delete("tasks.tasks", "case_number = any(:cases)");
    }
}
