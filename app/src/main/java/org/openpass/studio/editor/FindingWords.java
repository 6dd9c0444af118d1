package org.openpass.studio.editor;

import java.util.Locale;
import org.openpass.authoring.check.Finding;
import org.openpass.ui.FileEditor.Found;

/** A finding as an editor shows it: what is wrong and the mend, at its element. */
final class FindingWords {

    private FindingWords() {
    }

    static Found found(Finding finding, Locale reader) {
        return new Found(finding.elementId(), finding.text(reader) + " " + finding.mend(reader), finding.isError(),
                finding.rule(), entry(finding.rule()));
    }

    /** The field of the properties panel in which it is mended; null where there is none of its own. */
    static String entry(String rule) {
        return switch (rule) {
            case "ids.speak", "jobTypes.id" -> "id";
            case "userTasks.group" -> "assignmentDefinitionCandidateGroups";
            case "userTasks.due" -> "taskScheduleDueDate";
            case "userTasks.formUnknown", "userTasks.formBinding" -> "formDefinition-versionTag";
            case "jobTypes.unknown", "jobTypes.none" -> "taskDefinitionType";
            case "jobTypes.retries" -> "taskDefinitionRetries";
            case "messages.noKey", "messages.key" -> "messageSubscriptionCorrelationKey";
            default -> rule.startsWith("feel.") || rule.startsWith("gateways.") ? "conditionExpression" : null;
        };
    }
}
