package org.openpass.tasks;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** Tasks, with what was done, typed, reviewed and asked for in bulk. */
@Component
class ForgetsTasks implements Forgets {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void forget(Forgetting record) {
        String theirs = "task_key in (select task_key from tasks.tasks where case_number = any(:cases))";
        record.delete("tasks.reviews", "case_number = any(:cases)");
        record.delete("tasks.kept_answers", theirs);
        record.delete("tasks.bulk_rows", theirs);
        record.delete("tasks.acts", "case_number = any(:cases)");
        record.delete("tasks.tasks", "case_number = any(:cases)");
    }
}
