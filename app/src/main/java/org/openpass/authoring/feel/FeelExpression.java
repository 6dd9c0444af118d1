package org.openpass.authoring.feel;

import java.util.List;
import java.util.Optional;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** An expression that was read: its tree if it could be parsed, and everything that it may not say. */
public final class FeelExpression {

    private final String text;
    private final FeelKind kind;
    private final ParsedExpression parsed;
    private final FeelNode tree;
    private final List<FeelProblem> problems;

    FeelExpression(String text, FeelKind kind, ParsedExpression parsed, FeelNode tree, List<FeelProblem> problems) {
        this.text = text;
        this.kind = kind;
        this.parsed = parsed;
        this.tree = tree;
        this.problems = List.copyOf(problems);
    }

    static FeelExpression refused(String text, FeelKind kind, List<FeelProblem> problems) {
        return new FeelExpression(text, kind, null, null, problems);
    }

    /** As it was written, without its leading {@code =}. */
    public String text() {
        return text;
    }

    public FeelKind kind() {
        return kind;
    }

    /** Empty where it could not be parsed, or was refused before. */
    public Optional<FeelNode> tree() {
        return Optional.ofNullable(tree);
    }

    public List<FeelProblem> problems() {
        return problems;
    }

    public boolean allowed() {
        return problems.isEmpty();
    }

    /** For the one place that evaluates. */
    ParsedExpression parsed() {
        return parsed;
    }
}
