package org.openpass.deploy.faults.seams;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openpass.deploy.faults.Findings;
import org.openpass.deploy.faults.world.FailPointFolder;
import org.openpass.deploy.faults.world.cargo.CargoCourse;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.RunningSystem;

/** The cases of the trial: brought to their end while everything crashes, then looked at. */
final class Aftermath {

    private static final Duration END_LIMIT = Duration.ofMinutes(4);
    /** A crash at each of the many seams that one act of a carrier passes, and a start after each. */
    private static final Duration CRASHES_LIMIT = Duration.ofMinutes(60);

    private final RunningSystem system;
    private final People people;
    private final CargoCourse cargo;
    private final List<String> withdrawn = new ArrayList<>();
    private int serial;

    Aftermath(RunningSystem system, People people, Random random) throws IOException {
        this.system = system;
        this.people = people;
        this.cargo = new CargoCourse(system, people.world(), random, CRASHES_LIMIT);
    }

    /** One course after another, each with a voyage behind it, until one has met no crash. */
    void whileCrashing(FailPointFolder failPoints, int most, Findings findings) throws Exception {
        int before;
        do {
            before = failPoints.crashed().size();
            course(new Course(people, () -> failPoints.crashed().size()), () -> { });
            cargo.sail();
            findings.note("Course %d met %d crashes".formatted(serial, failPoints.crashed().size() - before));
        } while (failPoints.crashed().size() > before && serial < most);
    }

    /** Two courses: at each act the engine crashes before the commit of a batch in one, after it in the other. */
    void whileTheFeedCrashes(Findings findings) throws Exception {
        try (var feed = new FeedSeams(system)) {
            FeedSeams.Seam[] seams = FeedSeams.Seam.values();
            for (int round = 0; round < seams.length; round++) {
                int[] act = {round};
                course(new Course(people, feed::crashes), () -> {
                    feed.awaitCrash();
                    feed.crashAtNextBatch(seams[act[0]++ % seams.length]);
                });
                feed.awaitCrash();
            }
            findings.figure("Crashes of the engine at the commit of a batch of the feed", feed.crashes());
        }
    }

    private void course(Course course, Course.Preparation preparation) throws Exception {
        withdrawn.add(course.run("SEAM-%04d".formatted(++serial), preparation));
    }

    /** Every case is over, with one of everything, and nothing is left to anybody to mend. */
    void everythingIsThereOnce(Findings findings) throws Exception {
        int cases = withdrawn.size();
        cargo.ledgerIsWhatWasAcknowledged(findings);
        Await.until("the end of all instances", END_LIMIT,
                () -> system.count("select count(*) from engine.instances where state = 'ACTIVE'") == 0);
        Await.until("no alert left", END_LIMIT,
                () -> system.count("select count(*) from engine.alerts where settled_at is null") == 0);
        same("select count(*) from declaration.declarations where status = 'WITHDRAWN'", cases);
        same("select count(*) from declaration.declarations", cases);
        same("select count(*) from casework.cases", 2 * cases + cargo.cases());
        same("select count(*) from casework.cases where closed_at is null", 0);
        same("select count(*) from collection.notices", cases);
        same("select count(*) from collection.payments", cases);
        same("select count(*) from tasks.tasks where state = 'CONFIRMED'", 3 * cases);
        same("select count(*) from tasks.tasks", 3 * cases);
        same("select count(*) from engine.incidents", 0);
        same("select count(*) from engine.parked_records", 0);
        same("select count(*) from engine.outbox", 0);
    }

    private void same(String query, int expected) throws Exception {
        long found = system.count(query);
        if (found != expected) {
            throw new AssertionError(query + " is " + found + ", not " + expected);
        }
    }
}
