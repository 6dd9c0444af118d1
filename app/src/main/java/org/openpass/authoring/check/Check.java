package org.openpass.authoring.check;

import java.util.List;
import java.util.Map;
import org.openpass.engine.reading.EngineRules;
import org.openpass.engine.reading.ProcessModel;

/**
 * The check of a work: what the gate refuses, what the engine would, and what the house asks for. It runs at each step of a
 * draft, at its submission and again at its release, and is the only one that binds; what an editor says is advice.
 */
public final class Check {

    /** Nodes and flows of a process: five times what the largest of customs has. */
    private static final int MOST = 1_000;

    /** All files of a work together: a hundred times what the largest has. It is looked at at each step. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final List<Rule> RULES = List.of(new JobTypes(), new UserTasks(), new TaskForms(), new Messages(),
            new WaitTexts(), new Ids(), new Names(), new Layout(), new Ends(), new Gateways(), new Reachable(), new FourEyes(),
            new Bulk(), new Parameters(), new Decisions(), new Calls(), new DecisionTables(), new Forms(), new Properties(), new Tags(),
            new Article(), new Feel(), new Tables());

    private Check() {
    }

    /**
     * @param set the files of a work by name; all of them, since what one drops another may miss
     * @return all findings at once, the errors of reading first
     */
    public static List<Finding> of(Map<String, byte[]> set, Known known) {
        Findings found = new Findings();
        Files files = house(set, known, found);
        // What a rule of the house has said of an element already, the engine would say again in other words.
        files.processes().keySet().forEach(file -> EngineRules.of(set.get(file)).stream()
                .filter(refusal -> !found.wrong(file, refusal.elementId())).toList().forEach(refusal -> found.refused(file, refusal)));
        return found.all();
    }

    /** The gate and the rules of the house, without the engine's own. */
    static Files house(Map<String, byte[]> set, Known known, Findings found) {
        if (set.values().stream().mapToLong(file -> file.length).sum() > MOST_BYTES) {
            found.error(set.keySet().iterator().next(), null, "refused.setLarge", MOST_BYTES / 1024 / 1024);
            return Files.read(Map.of());
        }
        Files files = Files.read(set);
        files.processes().entrySet().removeIf(each -> tooLarge(each.getKey(), each.getValue(), found));
        refusals(files, found);
        RULES.forEach(rule -> rule.look(files, known, found));
        return files;
    }

    static void refusals(Files files, Findings found) {
        files.refused().forEach(found::refused);
        files.processes().forEach((file, model) -> model.refusals().forEach(refusal -> found.refused(file, refusal)));
        files.decisions().forEach((file, model) -> model.refusals().forEach(refusal -> found.refused(file, refusal)));
        files.forms().forEach((file, model) -> model.refusals().forEach(refusal -> found.refused(file, refusal)));
    }

    private static boolean tooLarge(String file, ProcessModel model, Findings found) {
        boolean large = model.elements().size() + model.flows().size() > MOST;
        if (large) {
            found.error(file, model.id(), "layout.large", MOST);
        }
        return large;
    }
}
