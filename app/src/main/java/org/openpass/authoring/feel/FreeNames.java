package org.openpass.authoring.feel;

import static org.openpass.authoring.feel.FeelNode.Kind.CALL;
import static org.openpass.authoring.feel.FeelNode.Kind.COMPARISON;
import static org.openpass.authoring.feel.FeelNode.Kind.FILTER;
import static org.openpass.authoring.feel.FeelNode.Kind.ITERATOR;
import static org.openpass.authoring.feel.FeelNode.Kind.NAME;
import static org.openpass.authoring.feel.FeelNode.Kind.NULL;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The variables that an expression takes from outside of itself.
 *
 * @param all by their first name
 * @param guarded those that it says something about for where they are missing
 */
record FreeNames(Set<String> all, Set<String> guarded) {

    static FreeNames of(FeelNode tree) {
        FreeNames names = new FreeNames(new LinkedHashSet<>(), new HashSet<>());
        names.read(tree, Set.of(), false);
        return names;
    }

    private void read(FeelNode node, Set<String> own, boolean guarded) {
        if (node.is(NAME)) {
            String name = node.text().split("\\.")[0];
            if (!own.contains(name)) {
                all.add(name);
                if (guarded) {
                    this.guarded.add(name);
                }
            }
            return;
        }
        if (node.is(FILTER)) {
            read(node.part(0), own, guarded);
            return; // what stands in the brackets may be a part of the item
        }
        boolean asks = node.is(CALL) && (node.text().equals("is defined") || node.text().equals("get or else"))
                || node.is(COMPARISON) && node.parts().stream().anyMatch(part -> part.is(NULL));
        Set<String> mine = new HashSet<>(own);
        node.parts().stream().filter(part -> part.is(ITERATOR)).map(FeelNode::text).forEach(mine::add);
        node.parts().forEach(part -> read(part, part.is(ITERATOR) ? own : mine, asks));
    }
}
