package org.openpass.deploy.faults.twins;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Installation;
import org.openpass.deploy.rig.RunningSystem;

/** Another application on the engine and the stores of a running system, with a relay, workers and readers of its own. */
final class SecondApplication implements AutoCloseable {

    private final Process process;
    private final Customs customs;

    private SecondApplication(Process process, Customs customs) {
        this.process = process;
        this.customs = customs;
    }

    /** Starts it; returns before it answers. */
    static SecondApplication on(RunningSystem system, Path jar, Map<String, String> environment) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(List.of(Installation.java(), "-Xmx1g", "-jar", jar.toString()))
                .redirectErrorStream(true).redirectOutput(system.data().resolve("logs/app-2.log").toFile());
        builder.environment().putAll(system.stores());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        return new SecondApplication(builder.start(), new Customs("http://127.0.0.1:" + port));
    }

    /** Its API. */
    Customs customs() {
        return customs;
    }

    boolean ready() throws IOException {
        return customs.anyone().get("/actuator/health/readiness").ok();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
