package org.openpass.authoring.acts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.authoring.acts.ActRefused.Fault;
import org.openpass.authoring.acts.ActRefused.Reason;
import org.openpass.casework.CaseEnd;
import org.openpass.engine.CasePlaces.CasePlace;
import org.openpass.engine.CasePlaces.Stand;
import org.openpass.engine.InstancePositions;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.Paths;
import org.openpass.engine.reading.PlacementRules;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of an act before it is proposed, and again before it is signed: the case has gone on meanwhile. */
@Component
class ActRules {

    /** Together: no more than an instance should have. */
    private static final int BYTES = 2_048;
    /** No text of the database has it. */
    private static final char NUL = 0;
    private static final String IDENTITY = "caseNumber";

    private final ActModels models;
    private final InstancePositions positions;
    private final Map<String, CaseEnd> ends;
    private final JsonMapper json;

    ActRules(ActModels models, InstancePositions positions, List<CaseEnd> ends, JsonMapper json) {
        this.models = models;
        this.positions = positions;
        this.ends = ends.stream().collect(Collectors.toMap(CaseEnd::kind, end -> end));
        this.json = json;
    }

    /** Reason and article; of another value no article is named. */
    static List<Fault> words(Act.Kind kind, String reason, String article) {
        List<Fault> found = new ArrayList<>();
        if (reason.length() < 10 || reason.length() > 2_000 || reason.indexOf(NUL) >= 0) {
            found.add(Fault.of(Reason.REASON));
        }
        if (article.length() > 200 || article.indexOf(NUL) >= 0 || article.isEmpty() && kind != Act.Kind.SET_VARIABLE) {
            found.add(Fault.of(Reason.ARTICLE));
        }
        return found;
    }

    /** Where a case stands that is to be moved: the one step, not the sub-processes around it. */
    Optional<Stand> step(CasePlace place) {
        ProcessModel model = models.of(place.definitionKey());
        return place.stands().stream().filter(stand -> model.element(stand.elementId()).filter(each -> each.type().isScope()).isEmpty())
                .findFirst();
    }

    /** @param element the pass that was looked at; null: the one that is there */
    List<Fault> move(CasePlace place, Long element, String target, Collection<String> given) {
        List<Fault> found = new ArrayList<>(waits(place));
        Optional<Stand> step = step(place);
        if (step.isEmpty() || step.get().key() == null || element != null && !element.equals(step.get().key())) {
            found.add(Fault.of(Reason.GONE));
            return found;
        }
        ProcessModel model = models.of(place.definitionKey());
        List<String> awaited = positions.of(place.definitionKey(), model, place.instanceKey()).awaited();
        new PlacementRules(model).of(place.stands().stream().map(Stand::elementId).toList(), awaited, target).forEach(each ->
                found.add(Fault.of(Reason.valueOf(each.rule().name()), args(each))));
        if (model.element(target).isPresent()) {
            Set<String> missing = models.variables(place.definitionKey()).missing(target, place.passed(), given);
            if (!missing.isEmpty()) {
                found.add(Fault.of(Reason.MISSING, target, String.join(", ", missing)));
            }
        }
        return found;
    }

    private static String[] args(PlacementRules.Misplaced each) {
        List<String> args = new ArrayList<>(List.of(each.elementId()));
        args.addAll(each.args());
        return args.toArray(String[]::new);
    }

    static List<Fault> waits(CasePlace place) {
        return place.orders() ? List.of(Fault.of(Reason.ORDERS, place.caseNumber())) : List.of();
    }

    /** Steps that the case has done, whose effect is once a case, and that lie at the target or behind it. */
    List<String> repeats(CasePlace place, String target) {
        ProcessModel model = models.of(place.definitionKey());
        Set<String> ahead = new LinkedHashSet<>(Paths.of(model).after(target));
        ahead.add(target);
        model.elements().stream().filter(each -> isWithin(model, each, target)).map(Element::id).forEach(ahead::add);
        Set<String> done = place.passed().stream().flatMap(id -> model.element(id).stream()).filter(models::once)
                .map(each -> each.job().type()).collect(Collectors.toSet());
        return model.elements().stream().filter(each -> ahead.contains(each.id()) && models.once(each)
                && done.contains(each.job().type())).map(Element::id).toList();
    }

    private static boolean isWithin(ProcessModel model, Element element, String scope) {
        return element.scope().equals(scope) || model.element(element.scope()).filter(around -> isWithin(model, around, scope)).isPresent();
    }

    /** Why the case cannot be ended; empty: it can. */
    List<Fault> end(CasePlace place, String kind) {
        List<Fault> found = new ArrayList<>(waits(place));
        CaseEnd end = ends.get(kind);
        if (end == null) {
            found.add(Fault.of(Reason.NO_END));
        } else {
            end.hindrance(place.caseNumber()).ifPresent(why -> found.add(new Fault(Reason.HINDERED, List.of(), why)));
        }
        return found;
    }

    Optional<CaseEnd> endOf(String kind) {
        return Optional.ofNullable(ends.get(kind));
    }

    /** Values by their names, as they were read; what is wrong with them goes to the faults. @param asked as JSON */
    Map<String, Object> variables(long release, Map<String, String> asked, List<Fault> found) {
        Map<String, Object> values = new LinkedHashMap<>();
        long bytes = asked.values().stream().filter(Objects::nonNull).mapToLong(value ->
                value.getBytes(StandardCharsets.UTF_8).length).sum();
        if (bytes > BYTES) {
            found.add(Fault.of(Reason.VALUE, asked.keySet().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))));
            return values;
        }
        Set<String> decided = asked.isEmpty() ? Set.of() : models.variables(release).decided();
        asked.forEach((name, value) -> {
            if (name == null || !name.matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
                found.add(Fault.of(Reason.NAME, String.valueOf(name)));
            } else if (name.equals(IDENTITY)) {
                found.add(Fault.of(Reason.IDENTITY, name));
            } else if (decided.contains(name)) {
                found.add(Fault.of(Reason.DECIDED, name));
            } else {
                value(name, value, values, found);
            }
        });
        return values;
    }

    private void value(String name, String value, Map<String, Object> values, List<Fault> found) {
        try {
            if (value != null && !value.isBlank() && !value.contains("\\u0000")) {
                values.put(name, json.readValue(value, Object.class));
                return;
            }
        } catch (JacksonException e) {
            // it is said below what is wrong with it
        }
        found.add(Fault.of(Reason.VALUE, name));
    }
}
