package org.openpass.workbench.tasks;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.tasks.CaseTasks;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskAct;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseSection;
import org.openpass.workbench.inbox.TaskTitles;
import org.openpass.workbench.stream.ActLine;

/** All tasks of a case, of any kind: how each stands, who has or had it, and what people did with it; for officers. */
@org.springframework.stereotype.Component
class TasksTab implements CaseSection {

    private final CaseTasks tasks;
    private final TaskTitles titles;

    TasksTab(CaseTasks tasks, TaskTitles titles) {
        this.tasks = tasks;
        this.titles = titles;
    }

    @Override
    public String tab() {
        return "tasks";
    }

    @Override
    public int order() {
        return 58;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer();
    }

    @Override
    public Component show(CaseReading c, Component shown) {
        List<Task> found = tasks.of(c.file().number(), c.actor());
        if (found.isEmpty()) {
            return new EmptyState(VaadinIcon.TASKS, text("casetasks.none"), text("casetasks.none.text"));
        }
        Map<Long, List<TaskAct>> acts = tasks.acts(c.file().number(), c.actor()).stream()
                .collect(Collectors.groupingBy(TaskAct::taskKey));
        DataTable table = new DataTable(text("case.tab.tasks"), text("casetasks.task"), text("column.status"),
                text("casetasks.who"), text("casetasks.since"), text("casetasks.due"), text("casetasks.acts"));
        found.forEach(task -> table.row(titles.of(task), state(task), who(task), Formats.briefMoment(task.createdAt()),
                Formats.briefMoment(task.dueAt()), history(acts.getOrDefault(task.key(), List.of()))));
        Div section = new Div(table);
        section.addClassName("case-tasks");
        return section;
    }

    private static Component state(Task task) {
        String label = text("casetasks.state." + task.state());
        return switch (task.state()) {
            case OPEN -> Badge.of(label, VaadinIcon.HOURGLASS, "wait");
            case DECIDED, CONFIRMED -> Badge.of(label, VaadinIcon.CHECK, "good");
            case CLOSED -> Badge.of(label, VaadinIcon.MINUS, "quiet");
        };
    }

    /** Whose work it is while it is open; then who decided what, in whose place, and when. */
    private static Component who(Task task) {
        if (task.state() == Task.State.OPEN) {
            String group = textOr("owner." + task.role(), task.role()) + " " + task.office();
            return lines(task.assignee() == null ? text("casetasks.nobody") : task.assignee(), group);
        }
        if (task.decidedBy() == null) {
            return new Span("");
        }
        String who = task.onBehalfOf() == null ? task.decidedBy()
                : text("casetasks.behalf", task.decidedBy(), task.onBehalfOf());
        return lines(who, task.decision() == null ? "" : textOr("finding." + task.decision(), task.decision()));
    }

    private static Component lines(String first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(new Span(first), quiet);
        lines.addClassName("two-lines");
        return lines;
    }

    private static Component history(List<TaskAct> acts) {
        UnorderedList list = new UnorderedList();
        acts.forEach(act -> {
            String more = ActLine.more(act);
            list.add(new ListItem(Formats.briefMoment(act.at()) + " " + act.actor() + ": " + ActLine.what(act)
                    + (more.isEmpty() ? "" : " (" + more + ")")));
        });
        return list;
    }
}
