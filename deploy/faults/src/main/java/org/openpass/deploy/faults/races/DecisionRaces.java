package org.openpass.deploy.faults.races;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Customs.Caller;

/** One officer decides a task twice at once: the same by a double click, or differently in two tabs. */
final class DecisionRaces {

    static final Map<String, Object> ACCEPT = Map.of("decision", "ACCEPT", "findings", "The documents agree.");
    private static final Map<String, Object> SUPPLEMENT = Map.of("decision", "SUPPLEMENT", "findings", "Something is missing.",
            "supplementKind", "2", "supplementDays", 5, "request", "Attach the invoice");

    private final Arena arena;
    private final Company company;
    private final Caller officer;

    DecisionRaces(Arena arena, Company company) {
        this.arena = arena;
        this.company = company;
        officer = company.world.officer();
    }

    void run(int rounds) throws Exception {
        int firstTab = 0;
        for (int round = 0; round < rounds; round++) {
            List<Long> tasks = new Reviews(company).tasks("RACE-DECIDE-%05d".formatted(round), 2);
            Callable<Answer> click = () -> decide(tasks.get(0), ACCEPT);
            one(tasks.get(0), AtOnce.all(Collections.nCopies(2, click)));
            List<Answer> tabs = AtOnce.all(List.of(() -> decide(tasks.get(1), ACCEPT), () -> decide(tasks.get(1), SUPPLEMENT)));
            one(tasks.get(1), tabs);
            firstTab += tabs.getFirst().ok() ? 1 : 0;
            String kept = tabs.getFirst().ok() ? "ACCEPT" : "SUPPLEMENT";
            Arena.require(company.system.count("select count(*) from tasks.tasks where task_key = " + tasks.get(1)
                    + " and decision = '" + kept + "'") == 1, "The decision that was acknowledged is not the one that counts");
        }
        arena.findings().figure("double clicks on a decision, each decided once", rounds);
        arena.findings().figure("two tabs with two decisions, each decided once; the first tab won", rounds + ", " + firstTab);
    }

    private Answer decide(long task, Map<String, Object> answers) throws Exception {
        return officer.post("/api/v1/tasks/" + task + "/decision", answers);
    }

    private void one(long task, List<Answer> answers) throws Exception {
        Arena.require(answers.stream().filter(Answer::ok).count() == 1
                        && answers.stream().filter(a -> !a.ok()).allMatch(a -> a.code() == 409 && !a.text("who").isEmpty()),
                "Two decisions of task " + task + " at once were answered " + answers);
        Arena.require(company.system.count("select count(*) from declaration.findings where task_key = " + task) == 1,
                "Task " + task + " has not one finding");
    }
}
