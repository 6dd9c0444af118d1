package org.openpass.authoring;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.Forms;
import org.openpass.engine.JobType;
import org.openpass.engine.JobTypes;
import org.openpass.engine.KnownDecisions;
import org.openpass.engine.KnownMessages;
import org.openpass.engine.KnownParts;
import org.openpass.reference.Parameters;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKinds;
import org.springframework.stereotype.Component;

/** Gathers what models may name from the modules that say it. */
@Component
public class Vocabularies {

    private static final Set<String> GROUPS = new Actor("", null, null, false, Set.of(Actor.Role.CLEARANCE_OFFICER,
            Actor.Role.INSPECTOR, Actor.Role.CARGO_OFFICER)).groups();

    private final JobTypes jobs;
    private final TaskKinds kinds;
    private final List<KnownMessages> messages;
    private final List<KnownStatuses> statuses;
    private final Parameters parameters;
    private final Forms forms;
    private final KnownDecisions decisions;
    private final KnownParts parts;

    Vocabularies(JobTypes jobs, TaskKinds kinds, List<KnownMessages> messages, List<KnownStatuses> statuses,
            Parameters parameters, Forms forms, KnownDecisions decisions, KnownParts parts) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.messages = messages;
        this.statuses = statuses;
        this.parameters = parameters;
        this.forms = forms;
        this.decisions = decisions;
        this.parts = parts;
    }

    /** As it is at this moment: of the releases, and of the parameters in force or past. */
    public Vocabulary now() {
        return new Vocabulary(sorted(jobs.all().values().stream(), JobType::name),
                sorted(kinds.all().stream(), TaskKind::name),
                messages.stream().flatMap(each -> each.messages().stream()).toList(),
                statuses.stream().flatMap(each -> each.statuses().stream())
                        .collect(Collectors.toMap(KnownStatuses.OfKind::process, Function.identity())),
                GROUPS, parameters.names(), forms.tags(), decisions.all(), parts.all());
    }

    private static <T> SortedMap<String, T> sorted(Stream<T> all, Function<T, String> name) {
        return all.collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
