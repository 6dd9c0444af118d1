package org.openpass.authoring.history;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openpass.audittrail.AuditTrail;
import org.openpass.engine.Alerts;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows what is released, on each node in the folder that it has; releases do not wait for it. What cannot be written or sent
 * is an alert, and tried again each minute.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.history.follow", matchIfMissing = true)
@ConditionalOnExpression("!'${openpass.history.folder:}'.isBlank()")
class HistoryLoop extends WokenWork {

    private static final Duration POLL = Duration.ofMinutes(1);
    private static final String WRITE = "history:write";
    private static final String CHANGED = "history:changed";

    private final GitHistory history;
    private final GitPush push;
    private final Alerts alerts;
    private final AuditTrail audit;

    HistoryLoop(GitHistory history, GitPush push, Alerts alerts, AuditTrail audit, Signals signals) {
        super(signals, "model_releases", "git-history", POLL, Duration.ZERO);
        this.history = history;
        this.push = push;
        this.alerts = alerts;
        this.audit = audit;
    }

    @Override
    public void start() {
        alerts.settle(CHANGED);
        super.start();
    }

    @Override
    protected boolean round() {
        return follow();
    }

    /** @return false: whatever there is now was done */
    boolean follow() {
        try {
            changed(history.write());
            alerts.settle(WRITE);
        } catch (UncheckedIOException e) {
            alerts.raise(WRITE, null, "The history in Git cannot be written: " + e.getCause().getMessage());
            return false;
        } catch (DataAccessException | TransactionException database) {
            throw database;
        } catch (RuntimeException e) {
            // A file that Git does not take, or an object that is damaged: it is so at each try.
            alerts.raise(WRITE, null, "The history in Git cannot be written: " + e);
            return false;
        }
        send(false);
        send(true);
        return false;
    }

    /** It stands until the node starts again, and in the audit trail for ever. */
    private void changed(List<Long> places) {
        if (!places.isEmpty()) {
            audit.record("openpass", "history.changed", String.valueOf(places.getFirst()), places.size() + " places");
            alerts.raise(CHANGED, null, "The history in Git was written anew and is another than before, from place "
                    + places.getFirst() + " on: files or signatures in the database were changed, or a work became confidential. "
                    + "What it was lies beside it.");
        }
    }

    void send(boolean confidential) {
        String key = "history:push" + (confidential ? "-risk" : "");
        if (push.wanted(confidential)) {
            Optional<String> refused = push.push(history.folder(confidential), confidential);
            refused.ifPresentOrElse(why -> alerts.raise(key, null, "The history in Git could not be pushed: " + why),
                    () -> alerts.settle(key));
        }
    }
}
