package org.openpass.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The job types that a model may name: each has a worker here that says what it reads and answers. */
@Component
public class JobTypes {

    private final Map<String, JobType> byName;

    JobTypes(List<Worker<?, ?>> workers) {
        SortedMap<String, JobType> found = new TreeMap<>();
        workers.stream().map(JobTypes::of).forEach(type -> found.put(type.name(), type));
        this.byName = Collections.unmodifiableSortedMap(found);
    }

    /** By name, in the order of names. */
    public Map<String, JobType> all() {
        return byName;
    }

    private static JobType of(Worker<?, ?> worker) {
        Class<?> answer = ResolvableType.forClass(Worker.class, ClassUtils.getUserClass(worker)).getGeneric(1)
                .resolve(Void.class);
        return new JobType(worker.jobType(), Variable.of(worker.input()), answer.isRecord() ? Variable.of(answer) : List.of(),
                worker.once(), worker.after());
    }
}
