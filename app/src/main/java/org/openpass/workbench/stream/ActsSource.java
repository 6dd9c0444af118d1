package org.openpass.workbench.stream;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.Audience;
import org.openpass.tasks.CaseTasks;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskAct;
import org.openpass.workbench.inbox.TaskTitles;
import org.openpass.workbench.stream.StreamKey.Place;
import org.springframework.stereotype.Component;

/** What officers did with the tasks of the case. */
@Component
class ActsSource implements StreamSource {

    private final CaseTasks tasks;
    private final TaskTitles titles;

    ActsSource(CaseTasks tasks, TaskTitles titles) {
        this.tasks = tasks;
        this.titles = titles;
    }

    @Override
    public char letter() {
        return 'E';
    }

    @Override
    public Strand strand() {
        return Strand.PEOPLE;
    }

    @Override
    public Audience audience() {
        return Audience.OFFICER;
    }

    @Override
    public List<StreamEntry> page(StreamReader reader, Place before, int size) {
        String number = reader.file().number();
        List<TaskAct> acts = tasks.acts(number, reader.actor(), before.at(), before.number(), size);
        if (acts.isEmpty()) {
            return List.of();
        }
        Map<Long, Task> known = tasks.of(number, reader.actor()).stream()
                .collect(Collectors.toMap(Task::key, Function.identity()));
        return acts.stream().map(act -> entry(act, known.get(act.taskKey()), reader)).toList();
    }

    private StreamEntry entry(TaskAct act, Task task, StreamReader reader) {
        String note = Stream.of(task == null ? "" : titles.of(task), ActLine.more(act)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new StreamEntry(new StreamKey(act.at(), letter(), String.valueOf(act.id())), strand(), ActLine.what(act),
                act.actor(), note, true, reader.tab("tasks"));
    }
}
