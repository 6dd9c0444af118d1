package org.openpass.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The decisions that processes may call: those that the engine has. */
@Component
public class KnownDecisions {

    private final Resources resources;
    private final Map<Long, KnownDecision> known = new ConcurrentHashMap<>();

    KnownDecisions(Resources resources) {
        this.resources = resources;
    }

    /** Each as its newest version says; a version never changes, so what it said is remembered. */
    public List<KnownDecision> all() {
        Map<String, Deployed> newest = new LinkedHashMap<>();
        resources.all().stream().filter(version -> version.kind() == ModelKind.DECISION)
                .forEach(version -> newest.put(version.id(), version));
        return newest.values().stream().map(version -> known.computeIfAbsent(version.key(), key ->
                new KnownDecision(version.id(), version.tag(), resources.risk(version) ? "risk" : "law"))).toList();
    }
}
