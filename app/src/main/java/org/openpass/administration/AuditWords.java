package org.openpass.administration;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The audit trail's constants in words: {@code party.registered} is "Party: registered". What has no words stays as it is. */
final class AuditWords {

    /** What acts are about, each with the point behind it, as the search takes families of actions. */
    static final List<String> FAMILIES = List.of("absence.", "account.", "archive.", "bank.", "bills.", "calendar.", "certificate.",
            "change.", "declaration.", "delivery.", "document.", "draft.", "export.", "filter.", "goods.", "incident.", "key.",
            "letter.", "letterTemplate.", "link.", "mail.", "mailbox.", "mandate.", "message.", "migration.", "model.", "note.",
            "outage.", "outbox.", "parameter.", "party.", "payment.", "payments.", "people.", "rates.", "release.", "security.", "supplement.",
            "tariff.", "task.", "taxReview.", "webhook.");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(\\.[A-Za-z0-9_-]+)+");

    private AuditWords() {
    }

    /** An action, or a family of them. */
    static String action(String action) {
        int point = action.indexOf('.');
        if (point < 0) {
            return action;
        }
        String family = action.substring(0, point);
        String verb = action.substring(point + 1);
        String about = textOr("audit.family." + family, family);
        return verb.isEmpty() ? about : about + ": " + textOr("audit.verb." + verb, verb);
    }

    /** What an entry says, with quotes around the bare name of a table or a parameter: it is no words of ours. */
    static String said(String text) {
        return NAME.matcher(text).matches() ? "“" + text + "”" : text;
    }

    static String field(String name) {
        return textOr("audit.field." + name, name);
    }

    static String value(String field, String value) {
        return switch (value) {
            case null -> "–";
            case "true", "false" -> text("audit.value." + value);
            default -> field.equals("roles") ? Arrays.stream(value.split(", ")).map(role -> textOr("role." + role, role))
                    .collect(Collectors.joining(", ")) : said(value);
        };
    }
}
