package org.openpass.workbench;

import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.continuity.ChangesStopped;
import org.openpass.tasks.KeptAnswers;
import org.openpass.tasks.Task;
import org.openpass.workbench.forms.FormLimits;
import org.openpass.workbench.forms.TaskForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The forms of tasks, and what was typed into them before. */
@Component
class TaskForms {

    private static final Logger log = LoggerFactory.getLogger(TaskForms.class);

    private final CodeChoices forms;
    private final FormLimits limits;
    private final CaseDocuments documents;
    private final KeptAnswers kept;

    TaskForms(CodeChoices forms, FormLimits limits, CaseDocuments documents, KeptAnswers kept) {
        this.forms = forms;
        this.limits = limits;
        this.documents = documents;
        this.kept = kept;
    }

    /** The empty form of the task, if it has one. */
    Optional<TaskForm> of(Task task, String number, Actor actor) {
        return Optional.ofNullable(task.formKey()).flatMap(forms::form)
                .map(model -> new TaskForm(limits.of(model, task), (several, accept) -> new DocumentPicker(number, several,
                        accept, documents.pictures(task.caseNumber(), actor))));
    }

    /** What the actor has typed in an earlier session, or was handed over. */
    Optional<KeptAnswers.Kept> kept(Task task, Actor actor) {
        return kept.of(task.key(), actor);
    }

    /**
     * Keeps what stands in the form; that it cannot be kept for a while disturbs nobody who types on.
     *
     * @param read the version of the task's subject that the page shows
     */
    void keep(Task task, Integer read, TaskForm form, Actor actor) {
        try {
            kept.keep(task.key(), read, form.entered(), actor);
        } catch (ChangesStopped | DataAccessException | TransactionException away) {
            log.warn("What is typed for task {} could not be kept: {}", task.key(), away.toString());
        }
    }
}
