package org.openpass.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which of the packaged files that are new must not come over what a process owner released later. A process is held back
 * together with the forms and decisions that it names, and they with it: half of an upgrade would name a tag that is not there,
 * or bring a form that asks what its process does not know.
 */
final class HeldBack {

    private HeldBack() {
    }

    /**
     * Files that belong together, processes first.
     *
     * @param overtaken whether the newest version of what has this kind and id is an owner's
     */
    static List<List<ModelFile>> of(Collection<ModelFile> fresh, BiPredicate<ModelKind, String> overtaken) {
        Map<ModelFile, List<ModelHead>> heads = fresh.stream().collect(Collectors.toMap(f -> f, ModelHead::of));
        List<List<ModelFile>> held = new ArrayList<>();
        Set<ModelFile> seen = new HashSet<>();
        for (ModelFile file : fresh.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList()) {
            if (!seen.contains(file)) {
                List<ModelFile> together = new ArrayList<>(List.of(file));
                for (int i = 0; i < together.size(); i++) {
                    ModelFile one = together.get(i);
                    fresh.stream().filter(other -> !together.contains(other) && belong(heads.get(one), heads.get(other)))
                            .forEach(together::add);
                }
                seen.addAll(together);
                if (together.stream().flatMap(f -> heads.get(f).stream()).anyMatch(h -> overtaken.test(h.kind(), h.id()))) {
                    held.add(together.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList());
                }
            }
        }
        return held;
    }

    private static boolean belong(List<ModelHead> one, List<ModelHead> other) {
        return names(one, other) || names(other, one);
    }

    private static boolean names(List<ModelHead> one, List<ModelHead> other) {
        return one.stream().flatMap(h -> h.binds().stream()).anyMatch(b -> other.stream()
                .anyMatch(h -> h.kind() == b.kind() && h.id().equals(b.id())));
    }
}
