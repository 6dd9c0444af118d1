package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.textOr;

import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.tasks.Task;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;

/** What a task is called, of any kind of case: by the texts of the screens, or else as its model names the step. */
@Component
public class TaskTitles {

    private final ModelNames names;
    private final Models models;

    TaskTitles(ModelNames names, Models models) {
        this.names = names;
        this.models = models;
    }

    /** In the language of the screen that is being drawn. */
    public String of(Task task) {
        String step = task.elementId();
        String written = names.of(task.definitionKey(), Texts.locale()).get(step);
        return textOr("task." + step, written != null ? written : models.element(task.definitionKey(), step)
                .map(Models.Element::name).filter(name -> !name.isBlank()).orElse(step));
    }
}
