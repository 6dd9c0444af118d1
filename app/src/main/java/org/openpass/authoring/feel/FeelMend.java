package org.openpass.authoring.feel;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openpass.authoring.feel.FeelNode.Kind;

/**
 * A condition as it was probably meant: the known word in place of one that is not, and of a list whether it contains what it
 * was compared with.
 */
final class FeelMend {

    private FeelMend() {
    }

    /** Empty where nothing is to be mended, or where what was meant would be wrong again. */
    static Optional<String> of(FeelNode condition, Known known) {
        if (known.open() || condition.all().anyMatch(node -> node.is(Kind.ITERATOR) || node.is(Kind.FILTER))) {
            return Optional.empty();
        }
        FeelNode meant = listed(renamed(condition, known), known);
        FeelTypes types = new FeelTypes(known);
        boolean flag = types.of(meant).type().is(FeelType.FLAG);
        return flag && types.problems().isEmpty() && !meant.equals(condition)
                && known.may().keySet().containsAll(FreeNames.of(meant).all()) ? Optional.of("=" + meant) : Optional.empty();
    }

    private static FeelNode renamed(FeelNode node, Known known) {
        if (!node.is(Kind.NAME)) {
            return with(node, part -> renamed(part, known));
        }
        String name = node.text().split("\\.")[0];
        return known.may().containsKey(name) ? node : Nearest.to(name, known.may().keySet())
                .map(meant -> FeelNode.of(Kind.NAME, meant + node.text().substring(name.length()))).orElse(node);
    }

    private static FeelNode listed(FeelNode node, Known known) {
        FeelNode all = with(node, part -> listed(part, known));
        if (!all.is(Kind.COMPARISON) || !all.text().equals("=")) {
            return all;
        }
        FeelType left = new FeelTypes(known).of(all.part(0)).type();
        FeelType right = new FeelTypes(known).of(all.part(1)).type();
        return left.comparable(right) || left != FeelType.LIST && right != FeelType.LIST ? all
                : FeelNode.of(Kind.CALL, "list contains", all.part(left == FeelType.LIST ? 0 : 1), all.part(left == FeelType.LIST ? 1 : 0));
    }

    private static FeelNode with(FeelNode node, UnaryOperator<FeelNode> part) {
        return new FeelNode(node.kind(), node.text(), node.parts().stream().map(part).toList());
    }
}
