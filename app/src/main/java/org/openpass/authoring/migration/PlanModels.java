package org.openpass.authoring.migration;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.authoring.decision.LawContinues;
import org.openpass.engine.Deployed;
import org.openpass.engine.ModelKind;
import org.openpass.engine.Resources;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.MigrationRules;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** The models that a plan is about, as they were deployed. */
@Component
class PlanModels implements MigrationRules.LawContinues {

    private final Resources resources;
    private final Clock clock;
    private final Map<Long, ProcessModel> known = new ConcurrentHashMap<>();

    PlanModels(Resources resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** A version never changes. */
    ProcessModel of(long key) {
        return known.computeIfAbsent(key, k -> ModelReader.process(resources.file(k).orElseThrow().content()));
    }

    /** What was filed up to today is judged by its day: on all of these the new table has to say what the old one said. */
    @Override
    public boolean test(String decision, String before, String after) {
        Optional<DecisionModel> old = decision(decision, before);
        return old.isPresent() && decision(decision, after).filter(table -> LawContinues.differences(old.get(), table,
                Seoul.today(clock).plusDays(1)).isEmpty()).isPresent();
    }

    /** The engine binds a tag to the newest that has it. */
    private Optional<DecisionModel> decision(String id, String tag) {
        return resources.all().stream().filter(d -> d.kind() == ModelKind.DECISION && d.id().equals(id) && tag.equals(d.tag()))
                .reduce((first, last) -> last).map(Deployed::key).flatMap(resources::file)
                .map(file -> ModelReader.decision(file.content()));
    }
}
