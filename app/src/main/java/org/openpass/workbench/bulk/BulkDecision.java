package org.openpass.workbench.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Task;
import org.openpass.workbench.CommonAnswers;

/** The form of a step, filled in once. Tasks of another step or another form are left out of the act. */
final class BulkDecision extends BulkForm {

    private final CommonAnswers answers;

    private BulkDecision(List<Entry> rows, CommonAnswers answers) {
        super(rows);
        this.answers = answers;
        add(answers);
    }

    static BulkDecision of(List<Entry> rows, Bulks parts) {
        Task sample = rows.stream().map(Entry::task).filter(task -> task.formKey() != null
                && !parts.acts.decisions(task).isEmpty()).findFirst().orElseThrow();
        Set<String> decisions = parts.acts.decisions(sample);
        List<Entry> same = rows.stream().filter(row -> sample.formKey().equals(row.task().formKey())
                && decisions.equals(parts.acts.decisions(row.task()))).toList();
        return new BulkDecision(same, parts.forms.form(sample.formKey())
                .map(form -> new CommonAnswers(parts.limits.of(form, sample), decisions)).orElseThrow());
    }

    @Override
    Optional<Map<String, Object>> arguments() {
        return answers.answers();
    }
}
