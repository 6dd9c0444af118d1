package org.openpass.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * The trial installation beside this one: the application once more, with an engine and a database of its own, in which models
 * are tried before they are released. There is at most one, and none while nobody tries. What is tried there reaches nothing
 * here: all calls go from here to there.
 */
public interface Trial {

    /** Where a trial stands. */
    enum Stage {
        /** This installation has no place for one. */
        NOT_HERE,
        /** None runs; the next try starts one. */
        ENDED,
        /** It starts, which takes 20 to 60 seconds. */
        STARTING,
        /** It takes sets and scenarios. */
        READY
    }

    /**
     * Where the trial stands.
     *
     * @param reason why there is none or why it ended, in English; empty while one starts or runs
     * @param since  since when; null when there was none yet
     */
    record State(Stage stage, String reason, Instant since) {
    }

    /**
     * What the trial's engine said of a set of files.
     *
     * @param taken   it deployed all of them
     * @param refusal the engine's own words where it refused; empty when it took them
     */
    record Rehearsal(boolean taken, String refusal) {
    }

    /**
     * What a decision came to.
     *
     * @param output as JSON; {@code null} where no rule applied
     * @param rule the id of the rule that decided; empty where none did
     * @param failure why it could not decide, in words that may quote what it was to decide on; else empty
     */
    record Answer(String output, String rule, String failure) {
    }

    /** Where it stands now. */
    State state();

    /**
     * Asks for a trial and returns at once; {@link #state()} tells how far it is. Nothing happens where one starts or runs.
     *
     * @throws TrialRefused when none can be had now
     */
    State start();

    /** Ends it, if one runs; returns at once. */
    void end();

    /**
     * Has the trial's engine deploy the files as one set. Starts a trial where none runs and waits for it, so this takes up to
     * two minutes: call it without a transaction, on a thread that may wait.
     *
     * @param files contents by the name under which they are released, {@code processes/declaration/import-declaration.bpmn}
     * @throws TrialRefused when there is no trial to ask, or it does not answer: then nothing is known of the files
     */
    Rehearsal rehearse(Map<String, byte[]> files);

    /**
     * Deploys sets of files, one after the other, and runs scenarios on the last, one after the other; starts a trial where none runs. Takes up to
     * seven minutes: call it without a transaction, on a thread that may wait. What does not come to its end in its time is a
     * result, too.
     *
     * @param sets      each as above: what is called and may not be the newest, then all that holds, with what is tried in its place
     * @param scenarios files of scenarios by name, in the order in which they are run
     * @param each      is told each result as it comes
     * @return what the engine said of the sets; nothing is run where it did not take one
     * @throws TrialRefused when there is no trial, or it is somebody else's
     */
    Rehearsal run(List<Map<String, byte[]>> sets, SequencedMap<String, byte[]> scenarios, Consumer<ScenarioResult> each);

    /**
     * Has the trial's engine decide each row of variables by a table; starts a trial where none runs. Takes some seconds a thousand:
     * call it without a transaction, on a thread that may wait.
     *
     * @param file the name of the table's file
     * @param rows variables by name, a map a case
     * @param each is told the answers as they come, in the order of the rows
     * @return what the engine said of the file; nothing is decided by one that it did not take
     * @throws TrialRefused when there is no trial, or it is somebody else's
     */
    Rehearsal evaluate(String file, byte[] content, String decision, List<Map<String, Object>> rows, Consumer<List<Answer>> each);
}
