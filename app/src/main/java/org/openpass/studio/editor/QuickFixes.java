package org.openpass.studio.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openpass.authoring.check.Finding;

/**
 * What can be mended at a press: the file with the mend, for findings that say one. Where a person has to choose among
 * several the choices are offered; wrapping is the diagram's.
 */
final class QuickFixes {

    static final String WRAP = "wrap";

    private QuickFixes() {
    }

    static boolean mends(Finding finding) {
        return !choices(finding).isEmpty();
    }

    /** What to set, the usual first; empty where nothing can be mended so. */
    static List<String> choices(Finding finding) {
        List<String> args = finding.args();
        return switch (finding.fix() == null ? "" : finding.fix()) {
            case "set:role" -> args.subList(0, Math.min(1, args.size()));
            case "set:goal" -> last(args).map(goals -> Arrays.asList(goals.split(", "))).orElse(List.of());
            case "set:formTag" -> last(args).filter(tag -> args.size() > 2 && !tag.isBlank()).map(List::of).orElse(List.of());
            case "set:retries" -> last(args).map(List::of).orElse(List.of());
            case "set:key" -> last(args).filter(key -> key.startsWith("=")).map(List::of).orElse(List.of());
            case "tag" -> last(args).flatMap(QuickFixes::next).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    /** The file as it is with the mend. */
    static String mended(Finding finding, String content, String value) {
        ModelText model = new ModelText(content);
        String id = finding.elementId();
        return switch (finding.fix()) {
            case "set:role" -> model.property(id, "role", value);
            case "set:goal" -> model.property(id, "goal", value);
            case "set:formTag" -> model.extension(id, "formDefinition", "versionTag", value);
            case "set:retries" -> model.extension(id, "taskDefinition", "retries", value);
            case "set:key" -> model.extension(id, "subscription", "correlationKey", value);
            case "tag" -> model.extension(id, "versionTag", "value", value);
            default -> content;
        };
    }

    private static Optional<String> last(List<String> args) {
        return args.isEmpty() ? Optional.empty() : Optional.of(args.getLast());
    }

    /** 2.0 is followed by 2.1. */
    private static Optional<String> next(String tag) {
        return tag.matches("\\d{1,4}\\.\\d{1,4}") ? Optional.of(tag.substring(0, tag.indexOf('.') + 1)
                + (Integer.parseInt(tag.substring(tag.indexOf('.') + 1)) + 1)) : Optional.empty();
    }
}
