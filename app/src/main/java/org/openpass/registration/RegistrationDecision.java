package org.openpass.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.PartyNumbers;
import org.openpass.access.PartyNumbers.Scheme;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.springframework.stereotype.Component;

/** An officer's decision on an application; who entered it does not decide on it. */
@Component
class RegistrationDecision implements TaskHandler {

    private static final int LONGEST_TEXT = 2_000;
    private static final String REGISTER = "REGISTER";
    private static final String REFUSE = "REFUSE";
    private static final TaskKind KIND = new TaskKind("party.decideRegistration", "Task_DecideRegistration", false,
            Application.CASE, new Usual("clearance-officer", "REGISTRATION_REVIEW", "clearance.change.goal",
                    "registration-decision", "decisionDueAt", null, null),
            List.of(Field.choice("decision", REGISTER, REFUSE),
                    Field.needed("declarantCode", Type.TEXT).when(REGISTER), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final ApplicationRows rows;
    private final Parties parties;
    private final Timeline timeline;

    RegistrationDecision(ApplicationRows rows, Parties parties, Timeline timeline) {
        this.rows = rows;
        this.parties = parties;
        this.timeline = timeline;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Application a = rows.ofCase(task.caseNumber()).orElseThrow();
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        String decision = text(answers, "decision");
        String code = null;
        String reason = null;
        switch (decision) {
            case REGISTER -> {
                code = text(answers, "declarantCode").toUpperCase(Locale.ROOT);
                check(a, code, errors, reasons);
            }
            case REFUSE -> {
                reason = text(answers, "reason");
                if (reason.isEmpty() || reason.length() > LONGEST_TEXT) {
                    errors.put("reason", "Say why, in at most " + LONGEST_TEXT + " characters.");
                }
            }
            default -> errors.put("decision", "Choose one of [REFUSE, REGISTER].");
        }
        if (text(answers, "notes").length() > LONGEST_TEXT) {
            errors.put("notes", "Shorten it to " + LONGEST_TEXT + " characters.");
        }
        if (actor.equals(a.appliedBy())) {
            errors.put("decision", "You entered this application: somebody else decides on it.");
            reasons.put("decision", "ownApplication");
        }
        if (!errors.isEmpty()) {
            throw new InvalidAnswers(errors, reasons);
        }
        rows.decided(task.caseNumber(), decision, code == null || code.isEmpty() ? null : code, reason, actor);
        timeline.add(task.caseNumber(), "REGISTRATION_DECIDED", actor, Audience.OFFICER, task.said(decision),
                "REGISTRATION_DECIDED:" + task.key());
        return Map.of("decision", decision);
    }

    private void check(Application a, String code, Map<String, String> errors, Map<String, String> reasons) {
        parties.known(List.of(new Identifier(a.wanted().scheme(), a.wanted().number()))).ifPresent(known -> {
            errors.put("decision", "The number names " + known.name() + " already: refuse the application.");
            reasons.put("decision", "knownParty");
        });
        if (!code.isEmpty() && (PartyNumbers.fault(Scheme.DECLARANT.name(), code).isPresent()
                || parties.byIdentifier(code).isPresent())) {
            errors.put("declarantCode", "It is no declarant code of 5 letters or digits, or somebody has it.");
        }
    }

    private static String text(Map<String, Object> answers, String field) {
        Object value = answers.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
