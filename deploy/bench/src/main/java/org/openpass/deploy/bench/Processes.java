package org.openpass.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.deploy.rig.RunningSystem;

/** What the processes of the system use, as the kernel counts it; a process's children count with it. */
public final class Processes {

    private static final double MILLIS_A_TICK = 10;
    private static final List<String> NAMES = List.of("app", "engine", "postgres", "search");

    private Processes() {
    }

    /** Processor time so far by process, in milliseconds; {@code bench} is the measuring process itself. */
    public static Map<String, Double> processorMillis(RunningSystem system) {
        Map<String, Double> used = new LinkedHashMap<>();
        NAMES.forEach(name -> used.put(name, family(system.pid(name)).mapToDouble(Processes::ticks).sum() * MILLIS_A_TICK));
        used.put("bench", ticks(ProcessHandle.current().pid()) * MILLIS_A_TICK);
        return used;
    }

    /** Processor time so far of any one process, in milliseconds. */
    public static double processorMillis(long pid) {
        return ticks(pid) * MILLIS_A_TICK;
    }

    /** Resident memory by process, in megabytes; what PostgreSQL's processes share counts once. */
    public static Map<String, Double> residentMegabytes(RunningSystem system) {
        Map<String, Double> used = new LinkedHashMap<>();
        NAMES.forEach(name -> used.put(name, family(system.pid(name)).mapToDouble(Processes::proportional).sum() / 1024));
        return used;
    }

    /** Resident memory of one process alone, in megabytes. */
    public static double residentMegabytes(RunningSystem system, String name) {
        return proportional(system.pid(name)) / 1024;
    }

    private static Stream<Long> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants())).map(ProcessHandle::pid);
    }

    /** User and system time with that of children that have ended; a process that has just ended counts nothing. */
    private static double ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(11, 12, 13, 14).mapToLong(i -> Long.parseLong(fields[i])).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double proportional(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line ->
                    Double.parseDouble(line.replaceAll("\\D", ""))).sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
