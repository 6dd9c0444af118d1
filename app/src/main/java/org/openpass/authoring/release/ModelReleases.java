package org.openpass.authoring.release;

import static org.openpass.authoring.release.ModelReleaseRefused.require;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.Confidentiality;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftStates;
import org.openpass.authoring.SetHash;
import org.openpass.authoring.Trial;
import org.openpass.authoring.Trial.Rehearsal;
import org.openpass.authoring.TrialRefused;
import org.openpass.authoring.Trials;
import org.openpass.authoring.TriedRun;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.compare.Change;
import org.openpass.authoring.compare.SetDifference;
import org.openpass.authoring.release.ModelRelease.State;
import org.openpass.authoring.release.ModelReleaseRefused.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a draft becomes law: one person lays it before another, who sees exactly these files, what is different, what was found
 * and that an engine has taken them, and releases them. There is no direct way and no switch for one person.
 */
@Service
public class ModelReleases {

    /** A reason of fewer characters says nothing. */
    public static final int SHORTEST = 10;
    public static final int LONGEST = 1_000;

    private final ModelReleaseRows rows;
    private final SubmissionRules rules;
    private final DraftLists drafts;
    private final DraftStates states;
    private final ObjectProvider<Trial> trial;
    private final Trials trials;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    ModelReleases(ModelReleaseRows rows, SubmissionRules rules, DraftLists drafts, DraftStates states,
            ObjectProvider<Trial> trial, Trials trials, TransactionTemplate transaction, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.drafts = drafts;
        this.states = states;
        this.trial = trial;
        this.trials = trials;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is different in a draft to the version that stands, and all that the check finds in it. */
    public record Preview(List<Change> difference, List<Finding> findings) {
    }

    /** A draft as it would be laid before a second person now. */
    public Preview preview(long draft, Actor actor) {
        Draft read = drafts.get(draft, actor);
        Map<String, byte[]> files = drafts.set(draft, actor);
        return new Preview(SetDifference.of(rules.base(read, actor), files), rules.findings(files));
    }

    /**
     * Lays a draft before a second person, once its files were taken by the trial's engine; that takes up to two minutes, so call it
     * without a transaction. Again, with nothing changed, it is the same submission.
     *
     * @param seen the step of the draft that was read
     */
    public ModelRelease submit(long draft, NewModelRelease asked, int seen, Actor actor) {
        NewModelRelease release = rules.read(asked);
        Draft read = drafts.get(draft, actor);
        if (read.state() == Draft.State.SUBMITTED && read.step() == seen) {
            return rows.submitted(draft).flatMap(rows::find).orElseThrow(() -> new ModelReleaseRefused(Reason.STATE));
        }
        require(read.state().open(), Reason.STATE);
        require(read.step() == seen, Reason.SEEN);
        Map<String, byte[]> files = drafts.set(draft, actor);
        rules.mustBeFit(read, files, actor);
        Instant rehearsed = rehearse(files);
        return transaction.execute(t -> {
            Draft held = states.held(draft, actor);
            Optional<ModelRelease> same = held.step() == seen ? rows.submitted(draft).flatMap(rows::find) : Optional.empty();
            if (same.isPresent()) {
                return same.get();
            }
            require(held.state().open(), Reason.STATE);
            require(held.step() == seen && SetHash.of(states.set(draft)).equals(SetHash.of(files)), Reason.SEEN);
            List<Finding> findings = Stream.concat(rules.beforeItsBase(held, release.effectiveFrom(), actor).stream(),
                    rules.mustBeFit(held, files, actor).stream()).toList();
            long id = rows.add(held, release, files, new ModelReleaseRows.Seen(rules.tag(held, files), rules.waits(files),
                    SetDifference.of(rules.base(held, actor), files), findings, rehearsed), actor.name());
            states.submitted(held);
            audit.record(actor.name(), "model.submitted", String.valueOf(id), held.work() + " " + SetHash.of(files));
            return rows.find(id).orElseThrow();
        });
    }

    /** Never left out: what no engine has taken is laid before nobody. */
    private Instant rehearse(Map<String, byte[]> files) {
        try {
            Trial there = trial.getIfAvailable();
            require(there != null, Reason.NO_TRIAL, "");
            Rehearsal rehearsal = there.rehearse(files);
            require(rehearsal.taken(), Reason.REHEARSAL, rehearsal.refusal());
            return clock.instant();
        } catch (TrialRefused none) {
            throw new ModelReleaseRefused(Reason.NO_TRIAL, none.getMessage());
        }
    }

    /**
     * Releases what was read; the engine has it a moment later. Again it is what was released.
     *
     * @param setHash of the files that were read
     * @param despite why, where not {@link #proven}; else it is not kept
     */
    public ModelRelease release(long id, String setHash, String despite, Actor actor) {
        String why = despite == null ? "" : despite.strip();
        return transaction.execute(t -> {
            rows.alone();
            ModelRelease release = held(id, actor);
            if (release.signedBy() != null && release.setHash().equals(setHash)) {
                return release;
            }
            require(release.state() == State.SUBMITTED, Reason.STATE);
            require(!release.hands().contains(actor.name()), Reason.SAME_PERSON, actor.name());
            Map<String, byte[]> files = rows.files(id);
            require(!rows.wrote(id, rules.fresh(files), actor.name()), Reason.SAME_PERSON, actor.name());
            Draft draft = states.held(release.draft(), actor);
            require(release.setHash().equals(setHash) && SetHash.of(files).equals(setHash)
                    && SetHash.of(states.set(draft.id())).equals(setHash), Reason.SEEN);
            rules.mustBeFit(draft, files, actor);
            boolean proven = proven(release);
            require(proven || why.length() >= SHORTEST && why.length() <= LONGEST, Reason.UNPROVEN, SHORTEST, LONGEST);
            rows.signed(id, actor.name(), proven ? null : why);
            states.released(draft);
            audit.record(actor.name(), "model.released", String.valueOf(id), release.work() + " " + release.tag() + " "
                    + setHash + ", prepared by " + String.join(", ", release.hands())
                    + (proven ? "" : ", without green scenarios"));
            return rows.find(id).orElseThrow();
        });
    }

    /** Whether scenarios of exactly its files were run, the newest time with all as expected. */
    public boolean proven(ModelRelease release) {
        return trials.proof(release.draft(), release.setHash()).filter(TriedRun::allGreen).isPresent();
    }

    /** Gives what was submitted back to who prepared it, who may go on with the draft. */
    public ModelRelease giveBack(long id, String remark, Actor actor) {
        List<String> wrong = new ArrayList<>();
        String why = SubmissionRules.text("remark", remark, 1, 1_000, wrong);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong.getFirst());
        }
        return transaction.execute(t -> {
            ModelRelease release = held(id, actor);
            require(release.state() == State.SUBMITTED, Reason.STATE);
            states.returned(states.held(release.draft(), actor));
            rows.returned(id, why);
            audit.record(actor.name(), "model.returned", String.valueOf(id), release.work());
            return rows.find(id).orElseThrow();
        });
    }

    /** The newest first. @param work null: of all; only null: whatever state */
    public List<ModelRelease> list(String work, State only, Long before, int size, Actor actor) {
        require(Confidentiality.may(actor, false), Reason.UNSEEN);
        return rows.list(work, only, before, size, Confidentiality.analyst(actor));
    }

    /** @throws ModelReleaseRefused when there is none for the actor */
    public ModelRelease get(long id, Actor actor) {
        return seen(rows.find(id), actor);
    }

    /** Its files, as they were read. */
    public Map<String, byte[]> files(long id, Actor actor) {
        return rows.files(get(id, actor).id());
    }

    private ModelRelease held(long id, Actor actor) {
        return seen(rows.held(id), actor);
    }

    private static ModelRelease seen(Optional<ModelRelease> release, Actor actor) {
        return release.filter(found -> Confidentiality.may(actor, found.confidential()))
                .orElseThrow(() -> new ModelReleaseRefused(Reason.UNSEEN));
    }
}
