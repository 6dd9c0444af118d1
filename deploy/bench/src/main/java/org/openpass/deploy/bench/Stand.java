package org.openpass.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.RunningSystem;
import org.openpass.deploy.rig.SampleWorld;

/** The system under measurement, and what everything is measured with. */
public final class Stand implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final BenchOptions options;
    private final RunningSystem system;
    private final Customs customs;
    private final SampleWorld world;
    private final Duration startUp;

    Stand(BenchOptions options, Path folder) throws IOException, InterruptedException {
        this.options = options;
        long begun = System.nanoTime();
        system = RunningSystem.in(folder).start();
        try {
            Await.until("the start", START_LIMIT, () -> system.ready("app") && system.ready("engine") && system.ready("search"));
            startUp = Duration.ofNanos(System.nanoTime() - begun);
            customs = new Customs(system.url());
            world = SampleWorld.prepare(customs, system.administratorPassword());
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            // Who has no stand cannot close it.
            system.close();
            throw e;
        }
    }

    public BenchOptions options() {
        return options;
    }

    public RunningSystem system() {
        return system;
    }

    public Customs customs() {
        return customs;
    }

    public SampleWorld world() {
        return world;
    }

    /** From nothing to everything answering, with an empty database to be made. */
    public Duration startUp() {
        return startUp;
    }

    /** Records of the feed that the application has not projected yet. */
    public long feedBehind() throws Exception {
        return system.count("select count(*) from feed.records r join engine.feed_cursor c using (partition_id) "
                + "where r.position > c.position");
    }

    /** Waits until the application has read all that the engine did. */
    public void awaitFeed() throws InterruptedException {
        Await.until("the feed to be read", Duration.ofMinutes(5), () -> feedBehind() == 0);
    }

    @Override
    public void close() {
        system.close();
    }
}
