package org.openpass.authoring.release;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.DraftStates;
import org.openpass.authoring.release.ModelRelease.State;
import org.openpass.engine.Alerts;
import org.openpass.engine.Deployed;
import org.openpass.engine.SetDeployment;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the engine what was released, one set after the other. Whoever dies between the engine's answer and the end of the
 * transaction leaves the release as it was: it is sent again, and the engine, which knows the files, answers the same versions.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class ReleaseDeployer extends WokenWork {

    private static final Duration POLL = Duration.ofSeconds(10);
    private static final String OPENPASS = "openpass";

    private final ModelReleaseRows rows;
    private final SetDeployment engine;
    private final DraftStates drafts;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Alerts alerts;

    ReleaseDeployer(ModelReleaseRows rows, SetDeployment engine, DraftStates drafts, TransactionTemplate transaction,
            AuditTrail audit, Alerts alerts, Signals signals) {
        super(signals, ModelReleaseRows.CHANNEL, "release-deployer", POLL, Duration.ZERO);
        this.rows = rows;
        this.engine = engine;
        this.drafts = drafts;
        this.transaction = transaction;
        this.audit = audit;
        this.alerts = alerts;
    }

    @Override
    protected boolean round() {
        return deployNext();
    }

    /** @return whether there was one */
    boolean deployNext() {
        AtomicReference<ModelRelease> told = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(t -> rows.toDeploy().flatMap(rows::find).ifPresent(release -> {
                told.set(release);
                deploy(release, rows.files(release.id()));
            }));
        } catch (SetDeployment.Refused refused) {
            transaction.executeWithoutResult(t -> failed(told.get().id(), refused.getMessage()));
        }
        return told.get() != null;
    }

    void deploy(ModelRelease release, Map<String, byte[]> files) {
        List<Deployed> versions = engine.deploy(files, release.waits() ? null : release.effectiveFrom());
        rows.deployed(release.id(), versions.stream().map(Deployed::key).toList());
        audit.record(OPENPASS, "model.deployed", String.valueOf(release.id()), release.work() + " " + release.setHash());
    }

    /** The engine has read it and does not want it, though the trial's had taken it: nothing else happens. */
    void failed(long id, String words) {
        rows.held(id).filter(release -> release.state() == State.SIGNED).ifPresent(release -> {
            rows.failed(id, words);
            drafts.failed(release.draft());
            audit.record(OPENPASS, "model.failed", String.valueOf(id), release.work() + " " + release.setHash());
            // The engine's words may quote cells.
            String why = release.confidential() ? "what it said stands at the release." : words;
            alerts.raise("model-release:" + id, null, "The engine did not take release " + id + " of " + release.work()
                    + ", though the trial's had: " + why + " Nothing else happened; its draft is open again.");
        });
    }
}
