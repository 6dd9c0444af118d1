package org.openpass.deploy.bench.memory;

import java.time.Duration;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Await;

/** Resident memory of each process as it stands after what was measured before, and how long starts take. */
public final class MemoryMeasurement implements Measurement {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        Processes.residentMegabytes(stand.system()).forEach((process, megabytes) ->
                figures.add("resident memory, " + process, megabytes, "MB"));
        figures.add("first start of everything, with databases to be made", stand.startUp().toMillis() / 1e3, "s");
        for (String child : new String[] {"app", "engine", "postgres", "search"}) {
            int restarts = stand.system().restarts(child) + 1;
            long killed = System.nanoTime();
            stand.system().kill(child);
            Await.until(child + " to answer again", Duration.ofMinutes(5),
                    () -> stand.system().readyAfter(child, restarts));
            figures.add("answers again after kill -9, " + child, (System.nanoTime() - killed) / 1e9, "s");
        }
    }
}
