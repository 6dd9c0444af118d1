package org.openpass.authoring.feel;

import java.util.Arrays;
import java.util.List;

/**
 * Why an expression is refused, or what is doubtful about it.
 *
 * @param code a word that texts are kept for: {@code finding.feel.<code>} and {@code finding.feel.<code>.mend}
 * @param args names and numbers for the text
 */
public record FeelProblem(String code, List<String> args) {

    static FeelProblem of(String code, Object... args) {
        return new FeelProblem(code, Arrays.stream(args).map(String::valueOf).toList());
    }
}
