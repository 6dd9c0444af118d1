package org.openpass.trial.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.openpass.authoring.ScenarioResult.Wait;
import org.openpass.casework.Cases;
import org.openpass.engine.EngineHistory;
import org.openpass.engine.Holdups;
import org.openpass.engine.Journeys;
import org.openpass.engine.Journeys.Visit;
import org.openpass.engine.Models;
import org.openpass.tasks.Task;
import org.openpass.tasks.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where a case stands, as the feed tells; steps of a scenario wait for that and never for a time. */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class ScenarioCase {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** Where a token stays until a person, a party or a deadline moves it. */
    private static final Set<String> WAITING = Set.of("USER_TASK", "RECEIVE_TASK", "EVENT_BASED_GATEWAY",
            "INTERMEDIATE_CATCH_EVENT");

    private final Cases cases;
    private final Tasks tasks;
    private final Journeys journeys;
    private final EngineHistory history;
    private final Models models;
    private final Holdups holdups;

    ScenarioCase(Cases cases, Tasks tasks, Journeys journeys, EngineHistory history, Models models, Holdups holdups) {
        this.cases = cases;
        this.tasks = tasks;
        this.journeys = journeys;
        this.history = history;
        this.models = models;
        this.holdups = holdups;
    }

    /** Waits for what is asked; stops where an incident holds the case, or the time is over. */
    <T> T await(String caseNumber, long deadline, Supplier<T> asked) {
        while (true) {
            T found = asked.get();
            if (found != null) {
                return found;
            }
            holdups.of(caseNumber).stream().findFirst().ifPresent(holdup -> {
                throw holdup.ofDecision() ? new ScenarioStopped("decision", holdup.where())
                        : new ScenarioStopped("stopped", holdup.where(), holdup.problem());
            });
            if (System.nanoTime() > deadline) {
                throw new ScenarioStopped("time", standing(caseNumber));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** A task, and the stay of the case at its element. */
    record Stand(Task task, Visit visit) {
    }

    /**
     * The open task at the element; stops where the case rests elsewhere or has ended. The engine tells of a task before it tells that
     * its element was entered: who decides in between would take that news for what came of the decision.
     */
    Stand task(String caseNumber, long deadline, String element) {
        return await(caseNumber, deadline, () -> {
            boolean rested = rests(caseNumber);
            List<Task> all = tasks.ofCase(caseNumber);
            Task open = all.stream().filter(task -> task.state() == Task.State.OPEN && task.elementId().equals(element))
                    .findFirst().orElse(null);
            if (open == null && rested && all.stream().noneMatch(task -> task.state() == Task.State.DECIDED)) {
                throw new ScenarioStopped("notThere", element, standing(caseNumber));
            }
            return open == null ? null : open(instance(caseNumber)).stream().filter(visit -> visit.elementId().equals(element))
                    .findFirst().map(visit -> new Stand(open, visit)).orElse(null);
        });
    }

    /** Whether the case is where it was. */
    boolean standsAt(String caseNumber, Visit visit) {
        return open(instance(caseNumber)).contains(visit);
    }

    /** Waits until the case has ended, or stands only where somebody else must act. */
    void rest(String caseNumber, long deadline) {
        await(caseNumber, deadline, () -> rests(caseNumber) ? true : null);
    }

    /** Whether it has ended or only waits. */
    boolean rests(String caseNumber) {
        Long instance = instance(caseNumber);
        if (instance == null) {
            return false;
        }
        if (ended(instance)) {
            return true;
        }
        List<Visit> open = open(instance);
        return !open.isEmpty() && open.stream().allMatch(this::waits);
    }

    /** An event behind an event-based gateway does not wait: it came. Its next step may not have been told of yet. */
    private boolean waits(Visit visit) {
        return WAITING.contains(visit.type()) && !models.behindEventGateway(visit.definitionKey(), visit.elementId());
    }

    /** Whether its process has ended. */
    boolean over(String caseNumber) {
        Long instance = instance(caseNumber);
        return instance != null && ended(instance);
    }

    private boolean ended(long instance) {
        return journeys.ended(Set.of(instance)).contains(instance);
    }

    private Long instance(String caseNumber) {
        return cases.find(caseNumber).orElseThrow().instanceKey();
    }

    String status(String caseNumber) {
        return cases.find(caseNumber).orElseThrow().status();
    }

    List<String> path(String caseNumber) {
        Long instance = instance(caseNumber);
        return instance == null ? List.of() : journeys.path(instance);
    }

    /** The same with what it has passed in processes that it called. */
    List<String> passed(String caseNumber) {
        Long instance = instance(caseNumber);
        return instance == null ? List.of() : journeys.wholePath(instance);
    }

    /** How often the engine told of the case: grows with each move. */
    int moves(String caseNumber) {
        return passed(caseNumber).size();
    }

    Map<String, List<String>> rules(String caseNumber) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        history.decisions(caseNumber).forEach(decision -> rules.put(decision.decisionId(), decision.rules()));
        return rules;
    }

    /** Where it waited, in order, with what the model says to traders there. */
    List<Wait> waits(String caseNumber) {
        Long instance = instance(caseNumber);
        return instance == null ? List.of() : journeys.of(instance).stream().flatMap(journey -> journey.visits().stream()
                .filter(visit -> WAITING.contains(visit.type()))
                .flatMap(visit -> models.element(visit.definitionKey(), visit.elementId()).stream())).map(element ->
                        new Wait(element.id(), element.properties().getOrDefault("status", ""),
                                element.properties().getOrDefault("trader.ko", ""),
                                element.properties().getOrDefault("trader.en", ""))).toList();
    }

    private String standing(String caseNumber) {
        Long instance = instance(caseNumber);
        if (instance == null) {
            return status(caseNumber);
        }
        List<String> open = open(instance).stream().map(Visit::elementId).toList();
        return (open.isEmpty() ? path(caseNumber).getLast() : String.join(", ", open)) + " (" + status(caseNumber) + ")";
    }

    private List<Visit> open(long instance) {
        return journeys.visits(instance).stream().filter(visit -> visit.leftAt() == null && !visit.holder()).toList();
    }
}
