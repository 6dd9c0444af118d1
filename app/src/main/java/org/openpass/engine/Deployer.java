package org.openpass.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.openpass.signals.WakeableLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the packaged models, decisions and forms, once per checksum: what was deployed once never comes back over a
 * later release. Waits for the engine as long as it takes; the application serves meanwhile.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Deployer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Deployer.class);
    /** Begins the keys of alerts about files that are held back. */
    static final String ALERT = "packaged:";

    private final Deployments deployments;
    private final PackagedModels packaged;
    private final VersionRows rows;
    private final TransactionTemplate transaction;
    private final Alerts alerts;
    private final AtomicBoolean done = new AtomicBoolean();
    private WakeableLoop loop;

    Deployer(Deployments deployments, PackagedModels packaged, VersionRows rows, TransactionTemplate transaction,
            Alerts alerts) {
        this.deployments = deployments;
        this.packaged = packaged;
        this.rows = rows;
        this.transaction = transaction;
        this.alerts = alerts;
    }

    @Override
    public void start() {
        loop = new WakeableLoop("deployer", Duration.ofSeconds(30), () -> {
            if (!done.get()) {
                transaction.executeWithoutResult(s -> deployNew());
                done.set(true);
            }
            return false;
        });
    }

    void deployNew() {
        deployNew(packaged.all());
    }

    /** @param files all that ship with the application */
    void deployNew(List<ModelFile> files) {
        deployments.lock();
        List<ModelFile> unkept = rows.unkept(files, packaged);
        if (!unkept.isEmpty()) {
            // Apart from what is new: of files that come together all get new versions if one does (8.6.0).
            deploy(unkept);
        }
        List<ModelFile> fresh = files.stream().filter(f -> !rows.known(f)).toList();
        List<List<ModelFile>> held = HeldBack.of(fresh, rows::overtaken);
        held.forEach(together -> alert(together, alerts));
        // What an older package held back is not in this one.
        List<String> keys = held.stream().map(Deployer::alertKey).toList();
        files.forEach(file -> alerts.settleAll(ALERT + file.path() + ":", keys));
        List<ModelFile> free = fresh.stream().filter(f -> held.stream().noneMatch(together -> together.contains(f))).toList();
        if (!free.isEmpty()) {
            deploy(free);
            log.info("Deployed {}", free.stream().map(ModelFile::path).toList());
        }
    }

    private void deploy(List<ModelFile> files) {
        deployments.deploy(files, VersionRows.Source.PACKAGED, null, file -> packaged.names(file.path(), "ko")
                .map(names -> Map.of("ko", names)).orElse(Map.of()));
    }

    static void alert(List<ModelFile> held, Alerts alerts) {
        alerts.raise(alertKey(held), null, "New packaged files are held back, because a process "
                + "owner released a later version of one of them: merge them in the studio: "
                + held.stream().map(ModelFile::path).collect(Collectors.joining(", ")));
    }

    /** The key of the alert about files that are held back together. */
    static String alertKey(List<ModelFile> held) {
        return ALERT + held.getFirst().path() + ":" + held.getFirst().checksum();
    }

    @Override
    public void stop() {
        loop.close();
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
