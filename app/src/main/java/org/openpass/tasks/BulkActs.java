package org.openpass.tasks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.continuity.Continuity;
import org.openpass.tasks.BulkResult.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act on many tasks, each in its own transaction and with its own result: what is not possible for one stops no
 * other. A task's act and its result commit together, so that a run that broke off goes on where it was by its id, and
 * whoever asks twice has it done once. No lock is held over two tasks.
 */
@Component
public class BulkActs {

    private static final Logger log = LoggerFactory.getLogger(BulkActs.class);

    /** How many of the tasks have had their turn. */
    public record Progress(int turns, int asked) {
    }

    private final BulkRuns runs;
    private final BulkVerbs verbs;
    private final Continuity continuity;
    private final TransactionTemplate each;

    BulkActs(BulkRuns runs, BulkVerbs verbs, Continuity continuity, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.verbs = verbs;
        this.continuity = continuity;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Does the act on each of the tasks that had no turn under this id yet. It ends before the last one when it is told
     * to, or when changes are not taken for a while; the rest is left.
     *
     * @param goOn told after each task; false stops after this one
     * @throws IllegalArgumentException when what the act needs is missing: then nothing was begun
     * @throws BulkRefused when the id was used for something else
     */
    public BulkResult run(Bulk bulk, Actor actor, Predicate<Progress> goOn) {
        if (!actor.officer()) {
            throw TaskRefused.notYours(bulk.keys().getFirst());
        }
        verbs.check(bulk);
        runs.begin(bulk, actor);
        return rest(bulk, actor, goOn);
    }

    /** Goes on with what the actor has begun; empty when there is nothing of this id. */
    public Optional<BulkResult> resume(UUID id, Actor actor, Predicate<Progress> goOn) {
        return runs.find(id, actor).map(bulk -> rest(bulk, actor, goOn));
    }

    /** How far the actor's bulk act is. */
    public Optional<BulkResult> find(UUID id, Actor actor) {
        return runs.find(id, actor).map(bulk -> runs.result(id));
    }

    /** The actor's newest one that has neither ended nor been given up. */
    public Optional<BulkResult> unfinished(Actor actor) {
        return runs.unfinished(actor).map(runs::result);
    }

    /** Gives up what is left of it. */
    public void giveUp(UUID id, Actor actor) {
        runs.find(id, actor).ifPresent(bulk -> runs.end(id, true));
    }

    /** The decisions that may be made on many such tasks at once; none for most. */
    public Set<String> decisions(Task task) {
        return verbs.decisions(task);
    }

    private BulkResult rest(Bulk bulk, Actor actor, Predicate<Progress> goOn) {
        List<Long> left = runs.left(bulk.id());
        int turns = bulk.keys().size() - left.size();
        for (long key : left) {
            if (continuity.standstill().isPresent()) {
                break;
            }
            turn(bulk, key, actor);
            if (!goOn.test(new Progress(++turns, bulk.keys().size()))) {
                break;
            }
        }
        runs.end(bulk.id(), false);
        return runs.result(bulk.id());
    }

    private void turn(Bulk bulk, long key, Actor actor) {
        try {
            AuditTrail.within(bulk.id(), () -> take(bulk.id(), key, () -> {
                verbs.act(bulk, key, actor);
                return BulkRow.DONE;
            }));
        } catch (RuntimeException thrown) {
            BulkRow row = BulkRow.of(thrown);
            if (row.outcome() == Outcome.FAILED) {
                log.error("Task {} of bulk act {} failed", key, bulk.id(), thrown);
            }
            // Where the commit came through and only its answer was lost, the turn is over.
            take(bulk.id(), key, () -> row);
        }
    }

    private void take(UUID id, long key, Supplier<BulkRow> act) {
        each.executeWithoutResult(transaction -> {
            if (runs.take(id, key)) {
                runs.took(id, key, act.get());
            }
        });
    }
}
