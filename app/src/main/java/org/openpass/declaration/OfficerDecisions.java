package org.openpass.declaration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an officer's decision on a declaration means: its findings are kept, the process goes on. */
@Configuration(proxyBeanMethods = false)
class OfficerDecisions {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PLACE = 100;
    /** Inspection methods (컨테이너검사방법코드): front sample, inner sample, aisle, full devanning, scanner, other. */
    private static final Set<String> METHODS = Set.of("11", "12", "13", "14", "15", "99");

    private final Findings findings;
    private final Timeline timeline;

    OfficerDecisions(Findings findings, Timeline timeline) {
        this.findings = findings;
        this.timeline = timeline;
    }

    @Bean
    TaskHandler documentReview() {
        return new Handler("Task_ReviewDocuments", "DOC_REVIEW", "REVIEWED", false);
    }

    @Bean
    TaskHandler inspection() {
        return new Handler("Task_InspectGoods", "INSPECTION", "INSPECTED", true);
    }

    private final class Handler implements TaskHandler {

        private final String elementId;
        private final String kind;
        private final String event;
        private final boolean onTheGoods;

        Handler(String elementId, String kind, String event, boolean onTheGoods) {
            this.elementId = elementId;
            this.kind = kind;
            this.event = event;
            this.onTheGoods = onTheGoods;
        }

        @Override
        public String elementId() {
            return elementId;
        }

        @Override
        public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
            Map<String, String> errors = errors(answers);
            if (!errors.isEmpty()) {
                throw new InvalidAnswers(errors);
            }
            findings.add(new Findings.Finding(task.key(), task.caseNumber(), kind, actor, text(answers, "decision"),
                    onTheGoods ? text(answers, "method") : null, onTheGoods ? text(answers, "place") : null,
                    text(answers, "findings"), text(answers, "notes"), null));
            timeline.add(task.caseNumber(), event, actor, Audience.OFFICER,
                    Map.of("decision", text(answers, "decision")), event + ":" + task.key());
            return Map.of("reviewDecision", text(answers, "decision"));
        }

        private Map<String, String> errors(Map<String, Object> answers) {
            Map<String, String> errors = new LinkedHashMap<>();
            if (!"ACCEPT".equals(text(answers, "decision"))) {
                errors.put("decision", "Choose a decision.");
            }
            required(answers, "findings", LONGEST_TEXT, errors);
            if (text(answers, "notes") != null && text(answers, "notes").length() > LONGEST_TEXT) {
                errors.put("notes", "Shorten it to " + LONGEST_TEXT + " characters.");
            }
            if (onTheGoods) {
                required(answers, "place", LONGEST_PLACE, errors);
                if (text(answers, "method") == null || !METHODS.contains(text(answers, "method"))) {
                    errors.put("method", "Choose how the goods were inspected.");
                }
            }
            return errors;
        }

        private static void required(Map<String, Object> answers, String field, int longest,
                Map<String, String> errors) {
            String text = text(answers, field);
            if (text == null || text.isBlank()) {
                errors.put(field, "Fill this in.");
            } else if (text.length() > longest) {
                errors.put(field, "Shorten it to " + longest + " characters.");
            }
        }

        private static String text(Map<String, Object> answers, String field) {
            Object value = answers.get(field);
            return value == null ? null : value.toString();
        }
    }
}
