package org.openpass.authoring.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.Library;
import org.openpass.authoring.Version;
import org.openpass.authoring.migration.MigrationPlan.State;
import org.openpass.authoring.migration.PlanRefused.Reason;
import org.openpass.engine.ModelKind;
import org.openpass.engine.reading.MappedElement;
import org.openpass.engine.reading.ProposedMapping;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one owner prepares and another signs: which step of a version is which of another, and what the dry run says of every
 * case. Nothing is moved here, and nothing is signed whose dry run is of another mapping.
 */
@Service
@Transactional
public class MigrationPlans {

    private final PlanRows plans;
    private final PlanCases cases;
    private final PlanModels models;
    private final DryRun dryRun;
    private final Library library;
    private final AuditTrail audit;

    MigrationPlans(PlanRows plans, PlanCases cases, PlanModels models, DryRun dryRun, Library library, AuditTrail audit) {
        this.plans = plans;
        this.cases = cases;
        this.models = models;
        this.dryRun = dryRun;
        this.library = library;
        this.audit = audit;
    }

    /** A plan with the mapping that is most likely. */
    public MigrationPlan begin(String work, int from, int to, String reason, Actor actor) {
        Version before = version(work, from, actor);
        Version after = version(work, to, actor);
        String why = reason == null ? "" : reason.strip();
        if (from == to) {
            throw new PlanRefused(Reason.SAME_VERSION, from);
        }
        if (why.length() < 10 || why.length() > 2_000) {
            throw new PlanRefused(Reason.REASON);
        }
        List<MappedElement> mapping = ProposedMapping.of(models.of(before.key()), models.of(after.key()));
        long id = plans.add(before, after, mapping, why, actor.name());
        audit.record(actor.name(), "migration.begun", String.valueOf(id), work + " " + from + " > " + to);
        return plans.find(id).orElseThrow();
    }

    /**
     * Says anew which step is which.
     *
     * @param read the {@link MigrationPlan#version} that was read
     */
    public MigrationPlan map(long id, List<MappedElement> mapping, int read, Actor actor) {
        MigrationPlan plan = draft(id, read, actor);
        if (mapping == null || mapping.stream().anyMatch(pair -> pair == null || !isId(pair.source()) || !isId(pair.target()))) {
            throw new IllegalArgumentException("mapping: pairs of source and target, each the id of an element");
        }
        List<MappedElement> tidy = mapping.stream().distinct().toList();
        if (!tidy.equals(plan.mapping())) {
            plans.map(id, tidy, actor.name());
        }
        return plans.find(id).orElseThrow();
    }

    /** Judges every case as it stands now; nothing is asked of the engine. */
    public MigrationPlan judge(long id, Actor actor) {
        MigrationPlan plan = draft(id, null, actor);
        dryRun.of(plan);
        plans.judged(id, plan.hash());
        return plans.find(id).orElseThrow();
    }

    /**
     * Signs what somebody else has prepared.
     *
     * @param hash the mapping that was read
     */
    public MigrationPlan sign(long id, String hash, Actor actor) {
        MigrationPlan plan = held(id, actor);
        if (plan.state() == State.SIGNED && actor.name().equals(plan.signedBy())) {
            return plan;
        }
        if (plan.state() != State.DRAFT) {
            throw new PlanRefused(Reason.STATE, id);
        }
        if (!plan.hash().equals(hash)) {
            throw new PlanRefused(Reason.SEEN, id);
        }
        if (plan.hands().contains(actor.name())) {
            throw new PlanRefused(Reason.SAME_PERSON, actor.name());
        }
        if (!plan.judged()) {
            throw new PlanRefused(Reason.NOT_JUDGED, id);
        }
        Map<PlanCase.State, Long> counts = cases.counts(id);
        if (counts.getOrDefault(PlanCase.State.CAN, 0L) + counts.getOrDefault(PlanCase.State.LATER, 0L) == 0) {
            throw new PlanRefused(Reason.NOBODY, id);
        }
        plans.signed(id, actor.name());
        audit.record(actor.name(), "migration.signed", String.valueOf(id), plan.work() + " " + plan.from() + " > " + plan.to()
                + ", mapping " + plan.hash() + ", cases " + counts);
        return plans.find(id).orElseThrow();
    }

    /** Ends a plan that is not carried out, or not any further: what it did not move stays. Again it is ended. */
    public MigrationPlan end(long id, Actor actor) {
        MigrationPlan plan = held(id, actor);
        if (plan.state() != State.ENDED) {
            if (plan.state() == State.RUNNING || plan.state() == State.DONE) {
                throw new PlanRefused(Reason.STATE, id);
            }
            plans.state(id, State.ENDED);
            audit.record(actor.name(), "migration.ended", String.valueOf(id), plan.work());
        }
        return plans.find(id).orElseThrow();
    }

    /** The newest first; of one work or, null, of all that the actor may see. */
    @Transactional(readOnly = true)
    public List<MigrationPlan> list(String work, Actor actor) {
        return plans.list(work).stream().filter(plan -> library.work(plan.work(), actor).isPresent()).toList();
    }

    @Transactional(readOnly = true)
    public MigrationPlan get(long id, Actor actor) {
        return seen(plans.find(id), id, actor);
    }

    /** How many cases can be moved, and how many not, by the last dry run. */
    @Transactional(readOnly = true)
    public Map<PlanCase.State, Long> counts(long id, Actor actor) {
        get(id, actor);
        return cases.counts(id);
    }

    /**
     * Cases of the plan by their keys.
     *
     * @param state null: all
     * @param after of those with a key after this one
     */
    @Transactional(readOnly = true)
    public List<PlanCase> cases(long id, PlanCase.State state, long after, int size, Actor actor) {
        get(id, actor);
        return cases.page(id, state, after, size);
    }

    private static boolean isId(String text) {
        return text != null && text.matches("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
    }

    private Version version(String work, int number, Actor actor) {
        return library.work(work, actor).filter(found -> found.kind() == ModelKind.PROCESS)
                .flatMap(found -> library.version(work, number, actor))
                .orElseThrow(() -> new PlanRefused(Reason.UNSEEN, work + " " + number));
    }

    private MigrationPlan held(long id, Actor actor) {
        return seen(plans.held(id), id, actor);
    }

    private MigrationPlan seen(Optional<MigrationPlan> plan, long id, Actor actor) {
        return plan.filter(found -> library.work(found.work(), actor).isPresent())
                .orElseThrow(() -> new PlanRefused(Reason.UNSEEN, id));
    }

    private MigrationPlan draft(long id, Integer read, Actor actor) {
        MigrationPlan plan = held(id, actor);
        if (plan.state() != State.DRAFT) {
            throw new PlanRefused(Reason.STATE, id);
        }
        if (read != null && plan.version() != read) {
            throw new PlanRefused(Reason.SEEN, id);
        }
        return plan;
    }
}
