package org.openpass.authoring.check;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.ProcessModel;

/** Where a case waits, its declarant is told for whom, in Korean and English, and the case has a status that it can have. */
final class WaitTexts implements Rule {

    private static final Set<String> OWNERS = Set.of("officer", "declarant", "payer");

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            Optional<Known.Statuses> statuses = known.statuses(model.caseProcess())
                    // a case does not end with a part of it
                    .map(of -> model.part() ? new Known.Statuses(of.waiting(), Set.of()) : of);
            if (statuses.isEmpty() && !model.part()) {
                found.error(file, model.id(), "waitTexts.process", model.id());
            }
            model.elements().forEach(element -> {
                if (waits(model, element)) {
                    wait(file, element, known, found);
                }
                statuses.ifPresent(of -> status(file, element, waits(model, element), of, found));
                if (!placeholders(text(element, "ko")).equals(placeholders(text(element, "en")))) {
                    found.error(file, element.id(), "waitTexts.placeholders");
                }
                placeholders(text(element, "en")).stream().filter(name -> !name.equals("deadline"))
                        .forEach(name -> found.error(file, element.id(), "waitTexts.placeholder", name));
            });
        });
    }

    /** Behind an event-based gateway it is the gateway that waits. */
    static boolean waits(ProcessModel model, Element element) {
        return switch (element.type()) {
            case USER_TASK, RECEIVE_TASK, EVENT_BASED_GATEWAY -> true;
            case INTERMEDIATE_CATCH_EVENT -> model.into(element.id()).stream().map(flow -> model.element(flow.source()))
                    .noneMatch(before -> before.filter(one -> one.type() == ElementType.EVENT_BASED_GATEWAY).isPresent());
            default -> false;
        };
    }

    private static void wait(String file, Element element, Known known, Findings found) {
        if (text(element, "en").isBlank()) {
            found.error(file, element.id(), "waitTexts.en", element.id());
        }
        if (!korean(text(element, "ko"))) {
            found.error(file, element.id(), "waitTexts.ko", element.id());
        }
        if (!OWNERS.contains(element.property("owner").orElse(""))) {
            found.error(file, element.id(), "waitTexts.owner", element.property("owner").orElse("–"));
        }
        if (!known.roles().contains(element.property("role").orElse(""))) {
            found.error(file, element.id(), "waitTexts.role", element.property("role").orElse("–"),
                    String.join(", ", new TreeSet<>(known.roles())));
        }
    }

    private static void status(String file, Element element, boolean waits, Known.Statuses statuses, Findings found) {
        Optional<String> status = element.property("status");
        Set<String> may = waits ? statuses.waiting() : element.type() == ElementType.END_EVENT ? statuses.ended() : Set.of();
        if (status.isEmpty() && waits || status.isPresent() && !may.contains(status.get())) {
            found.error(file, element.id(), "waitTexts.status", status.orElse("–"), String.join(", ", new TreeSet<>(may)));
        }
    }

    private static String text(Element element, String language) {
        return element.properties().getOrDefault("trader." + language, "");
    }

    static boolean korean(String text) {
        return text.chars().anyMatch(c -> c >= '가' && c <= '힣');
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            if (close > open) {
                found.add(text.substring(open + 1, close));
            }
        }
        return found;
    }
}
