package org.openpass.authoring;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openpass.authoring.Version.State;
import org.openpass.engine.Binding;
import org.openpass.engine.ModelKind;

/**
 * Where versions stand. One is retired when a later one is chosen and no case runs on it any more: of a process its own cases, of
 * a form or a decision those of every process that is bound to it; and of a called process none that is not retired may call it. Nobody retires a version by hand.
 */
final class VersionStates {

    private final List<Version> versions;
    private final List<Use> uses = new ArrayList<>();

    /**
     * @param known all versions of all works, whose states are not worked out yet
     * @param running cases by the engine's key of the process's version
     * @param bindings of a process's version, by the engine's key
     */
    VersionStates(List<Version> known, Map<Long, Long> running, Function<Long, Set<Binding>> bindings, Instant now) {
        Map<Long, Version> standing = new HashMap<>();
        Map<String, Version> current = new HashMap<>();
        known.stream().sorted(Comparator.comparing(Version::number)).filter(v -> !v.toCome(now)).forEach(v -> current.put(v.work(), v));
        for (Version v : known) {
            boolean chosen = !current.containsKey(v.work()) || v.number() >= current.get(v.work()).number();
            long cases = running.getOrDefault(v.key(), 0L);
            standing.put(v.key(), v.standing(chosen || cases > 0 ? State.RELEASED : State.RETIRED, cases));
        }
        stay(known, standing, bindings, now);
        for (Version process : List.copyOf(standing.values())) {
            for (Binding binding : process.state() == State.RETIRED ? Set.<Binding>of() : bindings.apply(process.key())) {
                // a called process counts the cases that are in it
                bound(known, binding, now).filter(b -> binding.kind() != ModelKind.PROCESS).ifPresent(b -> {
                    Version used = standing.get(b.key());
                    standing.put(b.key(), used.standing(State.RELEASED, used.cases() + process.cases()));
                });
            }
        }
        versions = known.stream().map(v -> standing.get(v.key())).toList();
        for (Version process : versions) {
            for (Binding binding : bindings.apply(process.key())) {
                bound(versions, binding, now).ifPresent(b -> uses.add(new Use(process, b, binding.tag() == null)));
            }
        }
    }

    /** What a process that stays calls stays, too, by however many calls. */
    private static void stay(List<Version> known, Map<Long, Version> standing, Function<Long, Set<Binding>> bindings, Instant now) {
        Deque<Version> callers = new ArrayDeque<>(standing.values().stream().filter(v -> v.state() == State.RELEASED).toList());
        while (!callers.isEmpty()) {
            bindings.apply(callers.poll().key()).stream().filter(binding -> binding.kind() == ModelKind.PROCESS)
                    .flatMap(binding -> bound(known, binding, now).stream()).map(b -> standing.get(b.key()))
                    .filter(called -> called.state() == State.RETIRED).forEach(called -> {
                        Version stays = called.standing(State.RELEASED, called.cases());
                        standing.put(called.key(), stays);
                        callers.add(stays);
                    });
        }
    }

    /** The engine binds a tag to the newest that was deployed with it, and what is bound to none to the newest that counts. */
    private static Optional<Version> bound(List<Version> all, Binding binding, Instant now) {
        return all.stream().filter(v -> v.work().equals(binding.id()) && (binding.tag() == null ? !v.toCome(now)
                : binding.tag().equals(v.tag()))).max(Comparator.comparing(Version::number));
    }

    List<Version> versions() {
        return versions;
    }

    /** Which processes name what. */
    List<Use> uses() {
        return uses;
    }
}
