package org.openpass.trial.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.openpass.access.PartyNumbers;
import org.openpass.authoring.Scenario;
import org.openpass.authoring.Scenario.Step;
import org.openpass.registration.Application;
import org.openpass.registration.NewApplication;
import org.openpass.registration.RegistrationRefused;
import org.openpass.registration.Registrations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Applications to be registered in scenarios, as an officer enters them who has the papers. Given is {@code application} with
 * {@code kind} of party and {@code office}; name, number and person are made up, and another officer decides.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class RegistrationScenario implements ScenarioKind {

    private static final String SCHEME = "BUSINESS_NUMBER";
    private static final String WHO_ENTERS = "clearance-officer-99";
    private static final Set<String> FIELDS = Set.of("kind", "office");

    private final Registrations registrations;
    private final TrialPeople people;

    RegistrationScenario(Registrations registrations, TrialPeople people) {
        this.people = people;
        this.registrations = registrations;
    }

    @Override
    public String process() {
        return Application.CASE;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path("application");
        if (!asked.isObject() || scenario.given().size() != 1
                || asked.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            throw new ScenarioStopped("application");
        }
        // Who registers a party invites its first person.
        scenario.then().stream().filter(Step.Decide.class::isInstance).map(step -> ((Step.Decide) step).by()).distinct()
                .forEach(people::account);
        String name = TrialPeople.unique("trial-").toLowerCase(Locale.ROOT);
        try {
            Application made = registrations.enter(new NewApplication("Trial applicant " + name, asked.path("kind").asString("TRADER"),
                    SCHEME, number(), "Party A", name, "applicant@example.com", "", asked.path("office").asString("020")),
                    Locale.ENGLISH, TrialPeople.officer(WHO_ENTERS));
            return new Begun(made.caseNumber(), made.number(), 0, null);
        } catch (RegistrationRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    /** With a check digit that fits. */
    private static String number() {
        String nine = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
        return IntStream.range(0, 10).mapToObj(last -> nine + last).filter(number -> PartyNumbers.fault(SCHEME, number).isEmpty())
                .findFirst().orElseThrow();
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        throw new ScenarioStopped("noAct", act);
    }

    @Override
    public String lane(Begun begun) {
        return "";
    }

    @Override
    public Map<String, Long> duty(Begun begun) {
        return Map.of();
    }
}
