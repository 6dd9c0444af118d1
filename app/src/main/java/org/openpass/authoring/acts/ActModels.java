package org.openpass.authoring.acts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.authoring.Knowledge;
import org.openpass.authoring.check.Known;
import org.openpass.authoring.feel.Expressions;
import org.openpass.authoring.feel.Given;
import org.openpass.authoring.feel.Gives;
import org.openpass.authoring.feel.PlacedVariables;
import org.openpass.engine.JobType;
import org.openpass.engine.JobTypes;
import org.openpass.engine.Resources;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.stereotype.Component;

/** The versions on which cases run, and what their steps give. */
@Component
class ActModels {

    private final Resources resources;
    private final Knowledge knowledge;
    private final JobTypes jobs;
    private final Map<Long, ProcessModel> known = new ConcurrentHashMap<>();

    ActModels(Resources resources, Knowledge knowledge, JobTypes jobs) {
        this.resources = resources;
        this.knowledge = knowledge;
        this.jobs = jobs;
    }

    /** A version never changes. */
    ProcessModel of(long release) {
        return known.computeIfAbsent(release, key -> ModelReader.process(resources.file(key).orElseThrow().content()));
    }

    /** By what is released now. */
    PlacedVariables variables(long release) {
        return new PlacedVariables(of(release), new Released(knowledge.now()));
    }

    /** Whether the step's effect is once a case. */
    boolean once(Element step) {
        return step.job() != null && Optional.ofNullable(jobs.all().get(step.job().type())).filter(JobType::once).isPresent();
    }

    /** What steps give, decisions by the tables of the library. */
    private record Released(Known known) implements Gives {

        @Override
        public List<Given> start(String process) {
            return known.gives().start(process);
        }

        @Override
        public Optional<List<Given>> job(String type) {
            return known.gives().job(type);
        }

        @Override
        public Optional<List<Given>> task(Element task) {
            return known.gives().task(task);
        }

        @Override
        public Optional<List<Given>> message(String name, String process) {
            return known.gives().message(name, process);
        }

        @Override
        public Optional<Decided> decision(Element.Decision called) {
            return known.released(called.id()).map(Released::decided);
        }

        private static Decided decided(DecisionModel table) {
            return new Decided(Expressions.answer(table), Expressions.reads(table), "risk".equals(table.kind()));
        }
    }
}
