package org.openpass.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trial;
import org.openpass.engine.SetDeployment;
import org.openpass.trial.scenario.ScenarioRun;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A trial on the engine of the tests, in place of a second one, which would take a minute and a gigabyte: the set is really
 * deployed, and every scenario really run by the harness of trials. Afterwards the application forgets the versions, as if they
 * had been tried elsewhere; the engine, which knows a file by its name and checksum, gives the same ones when the set is released.
 */
public final class TrialOnThisEngine implements Trial {

    private final SetDeployment sets;
    private final ScenarioRun scenarios;
    private final JdbcClient jdbc;

    public TrialOnThisEngine(SetDeployment sets, ScenarioRun scenarios, JdbcClient jdbc) {
        this.sets = sets;
        this.scenarios = scenarios;
        this.jdbc = jdbc;
    }

    @Override
    public State state() {
        return new State(Stage.READY, "", Instant.now());
    }

    @Override
    public State start() {
        return state();
    }

    @Override
    public void end() {
        // It is the engine of all tests.
    }

    @Override
    public Rehearsal rehearse(Map<String, byte[]> files) {
        return tried(List.of(files), () -> { });
    }

    @Override
    public Rehearsal run(List<Map<String, byte[]>> laid, SequencedMap<String, byte[]> tries, Consumer<ScenarioResult> each) {
        return tried(laid, () -> tries.forEach((name, content) ->
                each.accept(scenarios.run(name, ScenarioReading.read(content).scenario()))));
    }

    @Override
    public Rehearsal evaluate(String file, byte[] content, String decision, List<Map<String, Object>> rows,
            Consumer<List<Answer>> each) {
        return new Rehearsal(false, "Tables are not tried here");
    }

    private Rehearsal tried(List<Map<String, byte[]>> laid, Runnable meanwhile) {
        List<Long> before = keys();
        try {
            laid.forEach(files -> sets.deploy(new TreeMap<>(files)));
            meanwhile.run();
            return new Rehearsal(true, "");
        } catch (SetDeployment.Refused refused) {
            return new Rehearsal(false, refused.getMessage());
        } finally {
            List<Long> tried = keys();
            tried.removeAll(before);
            forget(tried.toArray(Long[]::new));
        }
    }

    private List<Long> keys() {
        return jdbc.sql("select definition_key from engine.releases union all select resource_key from engine.resources")
                .query(Long.class).list();
    }

    private void forget(Long[] keys) {
        for (String rows : List.of("authoring.versions where definition_key", "engine.model_names where definition_key",
                "engine.name_files where definition_key", "engine.model_flows where definition_key",
                "engine.model_elements where definition_key", "engine.releases where definition_key",
                "engine.resources where resource_key")) {
            jdbc.sql("delete from " + rows + " = any(?)").param(keys).update();
        }
        jdbc.sql("delete from authoring.works w where not exists (select from authoring.versions v where v.work = w.id) "
                + "and not exists (select from authoring.drafts d where d.work = w.id)").update();
    }
}
