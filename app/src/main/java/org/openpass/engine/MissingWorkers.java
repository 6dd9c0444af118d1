package org.openpass.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases end on the release on which they run: as long as one runs on an old release, this program has to work the job types
 * of that one, too. A program that lacks one says so when it starts, not when the first case stands still.
 */
@Component
class MissingWorkers {

    private static final String ALERT = "worker-missing:";

    private final JdbcClient jdbc;
    private final Models models;
    private final Alerts alerts;
    private final Set<String> worked;

    MissingWorkers(JdbcClient jdbc, Models models, Alerts alerts, List<Worker<?, ?>> workers) {
        this.jdbc = jdbc;
        this.models = models;
        this.alerts = alerts;
        this.worked = workers.stream().map(Worker::jobType).collect(Collectors.toUnmodifiableSet());
    }

    /** Raises an alert a job type that running cases need and nothing here works, and settles those of before. */
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        Set<String> missing = needed();
        missing.removeAll(worked);
        jdbc.sql("select alert_key from engine.alerts where starts_with(alert_key, ?) and settled_at is null").param(ALERT)
                .query(String.class).list().stream().filter(key -> !missing.contains(key.substring(ALERT.length())))
                .forEach(alerts::settle);
        missing.forEach(type -> alerts.raise(ALERT + type, null, "Cases run on a version of a process whose step " + type
                + " nothing here works: they will stand still there. Bring back the program that works it, or move them."));
    }

    /** The job types of the releases on which cases run, and of those that they call. */
    Set<String> needed() {
        Set<String> types = new TreeSet<>();
        Deque<Long> releases = new ArrayDeque<>(jdbc.sql("select definition_key from engine.releases r where exists (select 1 "
                + "from engine.instances i where i.definition_key = r.definition_key and i.state = 'ACTIVE')").query(Long.class).list());
        Set<Long> seen = new HashSet<>(releases);
        while (!releases.isEmpty()) {
            models.bpmn(releases.poll()).filter(bpmn -> !bpmn.isBlank()).map(bpmn -> Bpmn.readModelFromStream(
                    new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)))).ifPresent(model -> {
                        model.getModelElementsByType(ZeebeTaskDefinition.class).forEach(task -> types.add(task.getType()));
                        model.getModelElementsByType(ZeebeCalledElement.class).stream().flatMap(call -> called(call).stream())
                                .filter(seen::add).forEach(releases::add);
                    });
        }
        return types;
    }

    /** The engine binds a tag to the newest that was deployed with it. */
    private Optional<Long> called(ZeebeCalledElement call) {
        return jdbc.sql("select definition_key from engine.releases where process_id = ? and version_tag = ? order by version desc limit 1")
                .params(call.getProcessId(), call.getVersionTag()).query(Long.class).optional();
    }
}
