package org.openpass.authoring.check;

import java.util.List;
import java.util.stream.Stream;
import org.openpass.authoring.feel.Expressions;

/** FEEL wherever it stands: within its bounds, of variables that are known there, and able to be true. */
final class Feel implements Rule {

    @Override
    public void look(Files files, Known known, Findings found) {
        SetGives gives = new SetGives(files, known);
        files.decisions().forEach((file, model) -> say(file, Expressions.of(model), found));
        files.decisions().values().removeIf(model -> !Expressions.readable(model));
        files.processes().forEach((file, model) -> say(file, Expressions.of(model, gives), found));
        files.forms().forEach((file, model) -> say(file, Expressions.of(model), found));
    }

    private static void say(String file, List<Expressions.Problem> problems, Findings found) {
        problems.forEach(problem -> {
            String rule = "feel." + problem.what().code();
            Object[] args = problem.what().args().toArray();
            if (problem.mended() != null) {
                found.fixable(file, problem.elementId(), "set:condition", rule,
                        Stream.concat(Stream.of(args), Stream.of(problem.mended())).toArray());
            } else if (problem.error()) {
                found.error(file, problem.elementId(), rule, args);
            } else {
                found.warning(file, problem.elementId(), rule, args);
            }
        });
    }
}
