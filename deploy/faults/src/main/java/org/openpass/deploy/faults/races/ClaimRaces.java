package org.openpass.deploy.faults.races;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Latencies;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Customs.Caller;

/** Many officers claim one task at once: one has it, the others are told who. */
final class ClaimRaces {

    private final Arena arena;
    private final Company company;
    private final Map<String, Caller> officers = new TreeMap<>();
    private final Latencies latencies = new Latencies();
    private final Map<String, Integer> wins = new TreeMap<>();

    ClaimRaces(Arena arena, Company company, int officers) throws Exception {
        this.arena = arena;
        this.company = company;
        for (int i = 0; i < officers; i++) {
            String name = "racer-%02d".formatted(i);
            this.officers.put(name, company.world.officer(name));
        }
        passwordsCostNothing();
    }

    /** Else each request is mostly the work of checking a password, and the claims hardly meet. */
    private void passwordsCostNothing() throws SQLException {
        try (var connection = company.system.superuser(); var statement = connection.prepareStatement(
                "update access.accounts set password_hash = '{noop}' || ? where username like 'racer-%'")) {
            statement.setString(1, company.world.officerPassword());
            statement.executeUpdate();
        }
    }

    void run(int races) throws Exception {
        var reviews = new Reviews(company);
        for (int filed = 0; filed < races; filed += Reviews.AT_ONCE) {
            for (long task : reviews.tasks("RACE-CLAIM-%05d".formatted(filed), Math.min(Reviews.AT_ONCE, races - filed))) {
                race(task);
            }
        }
        arena.findings().figure("officers claiming one task at once: races, each with one winner", races);
        arena.findings().figure("officers a race, of whom ever won", officers.size() + ", " + wins.size());
        arena.findings().figure("a claim under that", latencies);
    }

    private void race(long task) throws Exception {
        List<String> names = new ArrayList<>(officers.keySet());
        List<Callable<Answer>> claims = names.stream().<Callable<Answer>>map(name -> () -> {
            long begun = System.nanoTime();
            Answer answer = officers.get(name).post("/api/v1/tasks/" + task + "/claim", "{}");
            latencies.add((System.nanoTime() - begun) / 1e6);
            return answer;
        }).toList();
        List<Answer> answers = AtOnce.all(claims);
        List<Integer> won = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).ok()) {
                won.add(i);
            }
        }
        Arena.require(won.size() == 1, "Task " + task + " was given to " + won.size() + " of " + names.size() + ": " + answers);
        String winner = names.get(won.getFirst());
        wins.merge(winner, 1, Integer::sum);
        answers.stream().filter(a -> !a.ok()).forEach(a -> Arena.require(a.code() == 409 && winner.equals(a.text("who")),
                "Task " + task + " belongs to " + winner + ", and another was told " + a));
        Arena.require(company.system.count("select count(*) from tasks.tasks where task_key = " + task
                + " and assignee = '" + winner + "'") == 1, "Task " + task + " is not the winner's");
    }
}
