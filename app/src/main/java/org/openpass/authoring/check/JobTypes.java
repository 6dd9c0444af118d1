package org.openpass.authoring.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Paths;
import org.openpass.engine.reading.ProcessModel;

/**
 * An automated step has a worker here, its id says what it does, and it stands where its effect may happen: what is done once
 * a case stands once on each path, and after what it builds on.
 */
final class JobTypes implements Rule {

    private static final int LEAST = 3;
    private static final int MOST = 5;

    @Override
    public void look(Files files, Known known, Findings found) {
        files.processes().forEach((file, model) -> {
            Paths paths = Paths.of(model);
            boolean side = sideBySide(model);
            List<Element> steps = model.elements().stream().filter(element -> element.type() == ElementType.SERVICE_TASK).toList();
            steps.forEach(step -> step(file, step, known, found));
            steps.stream().filter(step -> step.job() != null).forEach(step -> known.job(type(step)).ifPresent(job -> {
                if (job.once()) {
                    once(file, step, steps, side ? null : paths.after(step.id()), found);
                }
                job.after().stream().sorted().filter(before -> comesWithout(model, paths, step, before))
                        .forEach(before -> found.error(file, step.id(), "jobTypes.order", type(step), before));
            }));
        });
    }

    private static void step(String file, Element step, Known known, Findings found) {
        if (step.job() == null || type(step).isBlank()) {
            found.error(file, step.id(), "jobTypes.none", step.id());
            return;
        }
        if (known.job(type(step)).isEmpty()) {
            found.error(file, step.id(), "jobTypes.unknown", type(step), nearest(type(step), known.jobTypes()).orElse("–"));
            return;
        }
        String verb = "Task_" + type(step).substring(type(step).indexOf('.') + 1);
        if (!step.id().toLowerCase(Locale.ROOT).startsWith(verb.toLowerCase(Locale.ROOT))) {
            found.error(file, step.id(), "jobTypes.id", step.id(), "Task_" + capital(verb.substring(5)));
        }
        if (!retriesWithin(step.job().retries())) {
            found.fixable(file, step.id(), "set:retries", "jobTypes.retries", LEAST, MOST);
        }
    }

    /** Whether a case may be at two steps at once: then no two steps exclude each other. */
    private static boolean sideBySide(ProcessModel model) {
        return model.elements().stream().anyMatch(element -> element.type() == ElementType.PARALLEL_GATEWAY || !element.interrupting());
    }

    /** @param after what may come after the step; null: anything may be done beside it */
    private static void once(String file, Element step, List<Element> steps, Set<String> after, Findings found) {
        steps.stream().filter(other -> other != step && other.job() != null && type(other).equals(type(step))
                && (after == null || after.contains(other.id()))).forEach(other -> found.error(file, other.id(), "jobTypes.again", type(step), step.id()));
    }

    /** Whether a case may come to the step without having done the other. */
    private static boolean comesWithout(ProcessModel model, Paths paths, Element step, String before) {
        return paths.reachable(element -> element.job() != null && before.equals(element.job().type())).contains(step.id());
    }

    private static boolean retriesWithin(String retries) {
        return retries != null && retries.matches("[0-9]") && Integer.parseInt(retries) >= LEAST && Integer.parseInt(retries) <= MOST;
    }

    private static String type(Element step) {
        return step.job().type() == null ? "" : step.job().type();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** What was probably meant: the name that begins and ends most alike. */
    static Optional<String> nearest(String word, Set<String> names) {
        return names.stream().max(Comparator.comparingInt((String name) -> alike(word, name)).thenComparing(name -> name))
                .filter(name -> alike(word, name) * 2 > word.length());
    }

    private static int alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int begin = 0;
        while (begin < shorter && a.charAt(begin) == b.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return begin + end;
    }
}
