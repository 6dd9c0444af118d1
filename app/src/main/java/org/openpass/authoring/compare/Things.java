package org.openpass.authoring.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Things of before beside things of now, matched by id. */
final class Things {

    private Things() {
    }

    static Map<String, Thing> byId(Collection<Thing> things) {
        Map<String, Thing> byId = new LinkedHashMap<>();
        for (Thing thing : things) {
            // A file in which an id stands twice is no model: each is kept, so that none is passed over.
            String key = thing.id;
            for (int n = 2; byId.containsKey(key); n++) {
                key = thing.id + " (" + n + ")";
            }
            byId.put(key, thing);
        }
        return byId;
    }

    /** What was taken out, what was added, and what says something else. */
    static void compare(Map<String, Thing> before, Map<String, Thing> after, Consumer<Change> changes) {
        before.forEach((id, was) -> {
            if (!after.containsKey(id)) {
                changes.accept(was.removed());
            }
        });
        after.forEach((id, is) -> {
            Thing was = before.get(id);
            if (was == null) {
                changes.accept(is.added());
            } else {
                is.differs(was, changes);
            }
        });
    }

    /**
     * What has no partner under its id but one that is the same in these eyes, if it is the only such on either side.
     *
     * @return old id to new id
     */
    static Map<String, String> sameUnderOtherIds(Map<String, Thing> before, Map<String, Thing> after,
            Function<Thing, Object> eyes) {
        Map<Object, List<Thing>> gone = unmatched(before, after.keySet(), eyes);
        Map<Object, List<Thing>> come = unmatched(after, before.keySet(), eyes);
        Map<String, String> same = new LinkedHashMap<>();
        come.forEach((look, is) -> {
            List<Thing> was = gone.get(look);
            if (was != null && was.size() == 1 && is.size() == 1) {
                same.put(was.getFirst().id, is.getFirst().id);
            }
        });
        return same;
    }

    private static Map<Object, List<Thing>> unmatched(Map<String, Thing> things, Set<String> others,
            Function<Thing, Object> eyes) {
        return things.entrySet().stream().filter(each -> !others.contains(each.getKey())).map(Map.Entry::getValue)
                .filter(thing -> eyes.apply(thing) != null).collect(Collectors.groupingBy(eyes));
    }

    /** What stands at another place of the order: the fewest that must be moved to get from one to the other. */
    static void order(Map<String, Thing> before, Map<String, Thing> after, Consumer<Change> changes) {
        List<String> was = List.copyOf(before.keySet());
        List<String> is = List.copyOf(after.keySet());
        List<String> both = is.stream().filter(before::containsKey).toList();
        Map<String, Integer> place = new HashMap<>();
        was.forEach(id -> place.put(id, place.size()));
        Set<String> moved = new LinkedHashSet<>(both);
        longestInOrder(both.stream().map(place::get).toList()).forEach(index -> moved.remove(both.get(index)));
        moved.forEach(id -> changes.accept(after.get(id).moved("order", String.valueOf(place.get(id) + 1),
                String.valueOf(is.indexOf(id) + 1))));
    }

    /** Indices of a longest subsequence that only rises (patience sorting). */
    private static List<Integer> longestInOrder(List<Integer> places) {
        List<Integer> tails = new ArrayList<>();
        List<Integer> heights = new ArrayList<>();
        int[] earlier = new int[places.size()];
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            int found = Collections.binarySearch(heights, place);
            int pile = found < 0 ? -found - 1 : found;
            earlier[i] = pile == 0 ? -1 : tails.get(pile - 1);
            if (pile == tails.size()) {
                tails.add(i);
                heights.add(place);
            } else {
                tails.set(pile, i);
                heights.set(pile, place);
            }
        }
        List<Integer> longest = new ArrayList<>();
        for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = earlier[i]) {
            longest.add(i);
        }
        return longest;
    }
}
