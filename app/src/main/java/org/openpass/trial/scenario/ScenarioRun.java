package org.openpass.trial.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.authoring.Scenario;
import org.openpass.authoring.Scenario.Step;
import org.openpass.authoring.ScenarioResult;
import org.openpass.casework.Deadlines;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskRefused;
import org.openpass.tasks.Tasks;
import org.openpass.trial.TrialTime;
import org.openpass.trial.scenario.Expectations.Came;
import org.openpass.trial.scenario.ScenarioCase.Stand;
import org.openpass.trial.scenario.ScenarioKind.Begun;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.BooleanNode;

/**
 * Runs a scenario from its filing to where it rests, on the application as it is: what people and parties do goes by the
 * services that their screens use, and time moves for engine and application together. The same harness serves the tests of
 * the paths and the trials of process owners.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
public class ScenarioRun {

    /** The longest that one scenario takes. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration PAST_A_DEADLINE = Duration.ofHours(1);

    private final Map<String, ScenarioKind> kinds;
    private final ScenarioCase cases;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final TrialTime time;

    ScenarioRun(List<ScenarioKind> kinds, ScenarioCase cases, Tasks tasks, Deadlines deadlines, TrialTime time) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ScenarioKind::process, kind -> kind));
        this.cases = cases;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Runs it; whatever happens is a result. */
    public ScenarioResult run(String file, Scenario scenario) {
        long begun = System.nanoTime();
        Begun began = null;
        ScenarioStopped failure = null;
        ScenarioKind kind = kinds.get(scenario.process());
        try {
            if (kind == null) {
                throw new ScenarioStopped("kind", scenario.process(), String.join(", ", kinds.keySet()));
            }
            begin(scenario);
            began = kind.begin(scenario);
            go(kind, began, scenario.then(), begun + LONGEST.toNanos());
        } catch (ScenarioStopped stopped) {
            failure = stopped;
        } catch (RuntimeException broken) {
            failure = new ScenarioStopped("broke", broken);
        }
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0;
        return began == null ? ScenarioResult.broken(file, scenario.name(), scenario.nameKo(), seconds, failure.why(), failure.values())
                : result(file, scenario, kind, began, failure, seconds);
    }

    private void begin(Scenario scenario) {
        if (scenario.filedAt() == null) {
            return;
        }
        if (scenario.filedAt().isBefore(time.now().minus(Duration.ofDays(1)))) {
            throw new ScenarioStopped("past", scenario.filedAt(), time.now());
        }
        time.forwardTo(scenario.filedAt());
    }

    private void go(ScenarioKind kind, Begun begun, List<Step> then, long deadline) {
        for (Step step : then) {
            switch (step) {
                case Step.Decide decide -> decide(begun, decide, deadline);
                case Step.Pass pass -> {
                    cases.rest(begun.caseNumber(), deadline);
                    pass(begun, deadline, time.now().plus(pass.time()));
                }
                case Step.Lapse lapse -> {
                    cases.rest(begun.caseNumber(), deadline);
                    Instant due = deadlines.open(begun.caseNumber()).stream().filter(each -> each.kind().equals(lapse.deadline()))
                            .map(Deadlines.Deadline::dueAt).findFirst().orElseThrow(() -> new ScenarioStopped(
                                    "deadline", lapse.deadline(), deadlines.open(begun.caseNumber()).stream()
                                            .map(Deadlines.Deadline::kind).collect(Collectors.joining(", ", "", ""))));
                    pass(begun, deadline, due.plus(PAST_A_DEADLINE));
                }
                case Step.Act act -> {
                    cases.rest(begun.caseNumber(), deadline);
                    int before = cases.moves(begun.caseNumber());
                    if (!act.with().equals(BooleanNode.FALSE)) {
                        kind.act(begun, act.act(), act.with());
                        if (kind.moves(act.act())) {
                            moved(begun, deadline, before);
                        }
                    }
                }
            }
        }
        cases.rest(begun.caseNumber(), deadline);
    }

    private void decide(Begun begun, Step.Decide step, long deadline) {
        Actor officer = TrialPeople.officer(step.by());
        Stand stand = cases.task(begun.caseNumber(), deadline, step.element());
        Task task = stand.task();
        int before = cases.moves(begun.caseNumber());
        try {
            tasks.claim(task.key(), officer);
            tasks.decide(task.key(), officer, String.valueOf(step.answers().get("decision")), step.answers(), task.subjectVersion());
        } catch (TaskRefused refused) {
            throw new ScenarioStopped("mayNot", step.by(), step.element(), refused.getMessage());
        } catch (TaskHandler.InvalidAnswers wrong) {
            throw new ScenarioStopped("answers", step.element(), wrong.errors());
        }
        cases.await(begun.caseNumber(), deadline, () -> cases.standsAt(begun.caseNumber(), stand.visit()) ? null : true);
        moved(begun, deadline, before);
    }

    /** Time passes. Where a deadline passes with it the engine goes on, and is waited for. */
    private void pass(Begun begun, long deadline, Instant until) {
        int before = cases.moves(begun.caseNumber());
        boolean lapses = deadlines.open(begun.caseNumber()).stream().anyMatch(each -> each.dueAt().isBefore(until));
        time.forwardTo(until);
        if (lapses) {
            moved(begun, deadline, before);
        }
    }

    /** What the engine has not told of yet has not happened: without this the place of before would look like the next. */
    private void moved(Begun begun, long deadline, int before) {
        if (cases.over(begun.caseNumber())) {
            return;
        }
        cases.await(begun.caseNumber(), deadline, () ->
                cases.moves(begun.caseNumber()) > before ? true : null);
    }

    private static String words(ScenarioStopped failure, Locale locale) {
        return failure == null ? "" : ScenarioResult.failure(locale, failure.why(), failure.values());
    }

    private ScenarioResult result(String file, Scenario scenario, ScenarioKind kind, Begun begun, ScenarioStopped failure,
            double seconds) {
        String number = begun.caseNumber();
        var came = new Came(cases.status(number), kind.lane(begun), cases.path(number), cases.passed(number), cases.rules(number), kind.duty(begun),
                cases.waits(number));
        List<ScenarioResult.Check> checks = Expectations.checks(scenario.expect(), came);
        return new ScenarioResult(file, scenario.name(), scenario.nameKo(),
                failure == null && checks.stream().allMatch(ScenarioResult.Check::met), words(failure, Locale.ENGLISH),
                words(failure, Locale.KOREAN), checks, came.path(), came.rules(), came.duty(), came.waits(), seconds);
    }
}
