package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpass.signals.WakeableLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final long LOCK = 0x6f70656e70617373L;

    private record Packaged(String name, byte[] content, String checksum) {
    }

    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Models models;
    private final Alerts alerts;
    private final AtomicBoolean done = new AtomicBoolean();
    private WakeableLoop loop;

    Deployer(CamundaClient client, JdbcClient jdbc, TransactionTemplate transaction, Models models, Alerts alerts) {
        this.client = client;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.models = models;
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
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> 1).single();
        List<Packaged> fresh = packaged().stream().filter(p -> !known(p) && !overtaken(p)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        // The newest version of a business rule task's decision and of a form must stand before the process binds it.
        List<Packaged> ordered = fresh.stream()
                .sorted(Comparator.comparing((Packaged p) -> p.name().endsWith(".bpmn"))).toList();
        DeployResourceCommandStep1.DeployResourceCommandStep2 command = null;
        for (Packaged p : ordered) {
            command = command == null ? client.newDeployResourceCommand().addResourceBytes(p.content(), p.name())
                    : command.addResourceBytes(p.content(), p.name());
        }
        DeploymentEvent deployed = command.requestTimeout(Duration.ofSeconds(20)).send().join();
        for (Packaged p : ordered) {
            jdbc.sql("insert into engine.deployed_resources (resource, checksum) values (?, ?)")
                    .params(p.name(), p.checksum()).update();
        }
        for (Process process : deployed.getProcesses()) {
            ordered.stream().filter(p -> p.name().equals(process.getResourceName())).findFirst()
                    .ifPresent(p -> release(process, p));
        }
        log.info("Deployed {}", ordered.stream().map(Packaged::name).toList());
    }

    private void release(Process process, Packaged source) {
        int fresh = jdbc.sql("""
                insert into engine.releases (definition_key, process_id, version, checksum, source, bpmn)
                values (?, ?, ?, ?, 'PACKAGED', ?) on conflict do nothing
                """).params(process.getProcessDefinitionKey(), process.getBpmnProcessId(), process.getVersion(),
                source.checksum(), Models.text(source.content())).update();
        if (fresh > 0) {
            models.keep(process.getProcessDefinitionKey(), source.content());
        }
    }

    private boolean known(Packaged p) {
        return jdbc.sql("select count(*) from engine.deployed_resources where resource = ? and checksum = ?")
                .params(p.name(), p.checksum()).query(Long.class).single() > 0;
    }

    /** A process owner released a later version: the packaged one must not come over it. */
    private boolean overtaken(Packaged p) {
        String processId = p.name().replaceFirst(".*/", "").replaceFirst("\\.bpmn$", "");
        boolean overtaken = jdbc.sql("""
                select count(*) from (select source from engine.releases where process_id = ?
                    order by version desc limit 1) newest where source = 'STUDIO'
                """).param(processId).query(Long.class).single() > 0;
        if (overtaken) {
            alerts.raise("packaged:" + p.name() + ":" + p.checksum(), null, "The packaged " + p.name()
                    + " is new, but a process owner released a later version: merge it in the studio");
        }
        return overtaken;
    }

    private static List<Packaged> packaged() {
        List<Packaged> found = new ArrayList<>();
        try {
            for (String pattern : List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form")) {
                for (Resource r : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                    byte[] content = r.getContentAsByteArray();
                    String path = r.getURL().getPath();
                    String name = path.substring(Math.max(path.lastIndexOf("/processes/"),
                            path.lastIndexOf("/forms/")) + 1);
                    found.add(new Packaged(name, content, checksum(name, content)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String checksum(String name, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
