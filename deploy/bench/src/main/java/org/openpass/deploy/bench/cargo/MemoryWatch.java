package org.openpass.deploy.bench.cargo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.rig.Installation;
import org.openpass.deploy.rig.RunningSystem;

/** The most memory that the application takes while something is done, looked at twice a second from outside of it. */
final class MemoryWatch implements AutoCloseable {

    /** Survivors and old generation, as the last collection left them: it says nothing of Eden, which that has emptied. */
    private static final List<String> LEFT = List.of("S0U", "S1U", "OU");
    private static final double KILO = 1024;

    private final RunningSystem system;
    private final Process jstat;
    private volatile double heap;
    private volatile double resident;

    /** Begins to look. */
    MemoryWatch(RunningSystem system) throws IOException {
        this.system = system;
        resident = Processes.residentMegabytes(system, "app");
        jstat = new ProcessBuilder(Path.of(Installation.java()).resolveSibling("jstat").toString(), "-gc",
                String.valueOf(system.pid("app")), "500ms").redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().name("memory").start(this::look);
    }

    private void look() {
        try (var lines = new BufferedReader(new InputStreamReader(jstat.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> columns = List.of(String.valueOf(lines.readLine()).strip().split("\\s+"));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.strip().split("\\s+");
                heap = Math.max(heap, LEFT.stream().mapToDouble(name -> Double.parseDouble(values[columns.indexOf(name)])).sum() / KILO);
                resident = Math.max(resident, Processes.residentMegabytes(system, "app"));
            }
        } catch (IOException ended) {
            // It was closed.
        }
    }

    /** Heap that a collection left over at most, in megabytes. */
    double heap() {
        if (heap == 0) {
            throw new IllegalStateException("The heap of the application could not be read");
        }
        return heap;
    }

    /** Resident memory at most, in megabytes. */
    double resident() {
        return resident;
    }

    @Override
    public void close() {
        jstat.destroy();
    }
}
