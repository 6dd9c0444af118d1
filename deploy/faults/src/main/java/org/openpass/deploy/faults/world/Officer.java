package org.openpass.deploy.faults.world;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.openpass.deploy.rig.Customs;
import tools.jackson.databind.JsonNode;

/** An officer who works the inbox: claims what waits for the group, clears it, and notes what was acknowledged. */
public final class Officer implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 300_000_000L;
    private static final String TASKS = "/api/v1/tasks";

    private final Customs.Caller customs;
    private final Map<String, Object> answers;
    private final Set<Long> decided = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean running = true;

    /** @param answers of every task's form, with the {@code decision} */
    public Officer(Customs.Caller customs, Map<String, Object> answers) {
        this.customs = customs;
        this.answers = answers;
        thread = Thread.ofPlatform().name("officer").daemon().start(this::work);
    }

    /** Keys of the tasks whose decision was acknowledged. */
    public Set<Long> decided() {
        return Set.copyOf(decided);
    }

    private void work() {
        while (running) {
            for (String view : new String[] {"MINE", "GROUP"}) {
                try {
                    for (JsonNode entry : customs.get(TASKS + "?view=" + view + "&size=50").body()) {
                        decide(entry.path("task").path("key").asLong());
                    }
                } catch (IOException noAnswer) {
                    // The inbox is asked again.
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private void decide(long key) throws IOException {
        if (key > 0 && customs.post(TASKS + "/" + key + "/claim", "{}").ok()
                && customs.post(TASKS + "/" + key + "/decision", answers).ok()) {
            decided.add(key);
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
