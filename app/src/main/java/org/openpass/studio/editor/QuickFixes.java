package org.openpass.studio.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.authoring.check.Finding;

/**
 * What can be mended at a press: the file with the mend, for findings that say one. Where a person has to choose among
 * several the choices are offered; wrapping is the diagram's.
 */
final class QuickFixes {

    static final String WRAP = "wrap";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern FORM_TAG = Pattern.compile("\"versionTag\"\\s*:\\s*\"([^\"]*)\"");

    private QuickFixes() {
    }

    /** @param today in Korea: a law that nobody has begun yet begins tomorrow at the earliest */
    static boolean mends(Finding finding, LocalDate today) {
        return !choices(finding, today).isEmpty();
    }

    /** What to set, the usual first; empty where nothing can be mended so. */
    static List<String> choices(Finding finding, LocalDate today) {
        List<String> args = finding.args();
        return switch (finding.fix() == null ? "" : finding.fix()) {
            case "set:role" -> args.subList(0, Math.min(1, args.size()));
            case "set:goal" -> last(args).map(goals -> Arrays.asList(goals.split(", "))).orElse(List.of());
            case "set:formTag" -> last(args).filter(tag -> args.size() > 2 && !tag.isBlank()).map(List::of).orElse(List.of());
            case "set:retries" -> last(args).map(List::of).orElse(List.of());
            case "set:key" -> last(args).filter(key -> key.startsWith("=")).map(List::of).orElse(List.of());
            case "set:condition", "set:korean" -> last(args).map(List::of).orElse(List.of());
            case "set:name" -> last(args).map(names -> Arrays.asList(names.split(", "))).orElse(List.of());
            case "set:fourEyes" -> args.subList(0, Math.min(1, args.size()));
            case "tag" -> last(args).flatMap(tag -> next(finding.rule(), tag, today)).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    /** The file in which it is mended. */
    static String file(Finding finding) {
        return "set:korean".equals(finding.fix()) ? KoreanText.of(finding.file()) : finding.file();
    }

    /** The file as it is with the mend. */
    static String mended(Finding finding, String content, String value) {
        if (finding.file().endsWith(".form")) {
            return finding.fix().equals("tag") ? tagged(content, value) : content;
        }
        if (finding.fix().equals("set:korean")) {
            return KoreanText.set(content, finding.elementId(), value);
        }
        ModelText model = new ModelText(content);
        String id = finding.elementId();
        return switch (finding.fix()) {
            case "set:role" -> model.property(id, "role", value);
            case "set:goal" -> model.property(id, "goal", value);
            case "set:formTag" -> model.extension(id, "formDefinition", "versionTag", value);
            case "set:retries" -> model.extension(id, "taskDefinition", "retries", value);
            case "set:key" -> model.extension(id, "subscription", "correlationKey", value);
            case "set:condition" -> model.condition(id, value);
            case "set:name" -> model.attribute(id, "name", value);
            case "set:fourEyes" -> model.property(finding.args().getLast(), "fourEyes", (model.property(finding.args().getLast(),
                    "fourEyes").orElse("") + " " + value).strip());
            case "tag" -> model.extension(id, "versionTag", "value", value);
            default -> content;
        };
    }

    private static Optional<String> last(List<String> args) {
        return args.isEmpty() ? Optional.empty() : Optional.of(args.getLast());
    }

    /** A form is no XML. */
    private static String tagged(String form, String tag) {
        Matcher there = FORM_TAG.matcher(form);
        return there.find() ? form.substring(0, there.start(1)) + tag + form.substring(there.end(1))
                : form.replaceFirst("\\{", "{\n  \"versionTag\": \"" + tag + "\",");
    }

    /** 2.0 is followed by 2.1; of law the tag is its first day, which is to come. */
    private static Optional<String> next(String rule, String tag, LocalDate today) {
        if (rule.equals("tags.day") || tag.matches(DAY)) {
            LocalDate tomorrow = today.plusDays(1);
            LocalDate after = day(tag).map(used -> used.plusDays(1)).filter(tomorrow::isBefore).orElse(tomorrow);
            return Optional.of(after.toString());
        }
        return tag.matches("\\d{1,4}\\.\\d{1,4}") ? Optional.of(tag.substring(0, tag.indexOf('.') + 1)
                + (Integer.parseInt(tag.substring(tag.indexOf('.') + 1)) + 1)) : Optional.empty();
    }

    /** Empty where it is none. */
    private static Optional<LocalDate> day(String tag) {
        try {
            return tag.matches(DAY) ? Optional.of(LocalDate.parse(tag)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
