package org.openpass.authoring.feel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Expression;
import org.openpass.engine.reading.ProcessModel;

/**
 * What a case that is placed at a step would miss: a variable that is read there or later, is given where the process comes there
 * by itself, and that nothing the case has passed has given. The engine cannot be asked what an instance has.
 */
public final class PlacedVariables {

    private final ProcessModel model;
    private final Gives gives;
    private final VariableFlow usual;

    public PlacedVariables(ProcessModel model, Gives gives) {
        this.model = model;
        this.gives = gives;
        this.usual = VariableFlow.of(model, gives);
    }

    /**
     * Names of variables, and ids of secret decisions whose variables are not told.
     *
     * @param passed ids of elements that the case has completed
     * @param added names of variables that it is given now
     */
    public Set<String> missing(String target, Collection<String> passed, Collection<String> added) {
        VariableFlow placed = VariableFlow.from(model, gives, target, known(passed, added));
        Set<String> missing = new LinkedHashSet<>();
        for (Expression one : model.expressions()) {
            if (one.place() != Expression.Place.FIXED) {
                FeelReading.parse(one.text(), Expressions.kind(one)).tree().map(FreeNames::of).ifPresent(names ->
                        Expressions.places(model, one).forEach(place -> Expressions.at(model, placed, one, place).ifPresent(here ->
                                names.all().stream().filter(name -> !names.guarded().contains(name) && lacks(here,
                                        Expressions.at(model, usual, one, place), name)).forEach(missing::add))));
            }
        }
        model.elements().forEach(element -> placed.inside(element).ifPresent(here -> read(element).stream()
                .filter(name -> lacks(here, usual.inside(element), name)).forEach(name -> missing.add(secret(element) ? element.id() : name))));
        return missing;
    }

    private Set<String> read(Element element) {
        return Optional.ofNullable(element.decision()).flatMap(gives::decision).map(Gives.Decided::reads).orElse(Set.of());
    }

    private boolean secret(Element element) {
        return gives.decision(element.decision()).filter(Gives.Decided::secret).isPresent();
    }

    /** One that some ways only give is asked for where none has given it. */
    private static boolean lacks(Known here, Optional<Known> usual, String name) {
        return !here.open() && !here.must().contains(name) && usual.filter(known -> known.must().contains(name)
                || known.may().containsKey(name) && !here.may().containsKey(name)).isPresent();
    }

    private Known known(Collection<String> passed, Collection<String> added) {
        List<Given> given = new ArrayList<>(gives.start(model.id()));
        boolean open = false;
        for (String id : passed) {
            Optional<Element> element = model.element(id).filter(each -> !each.type().isScope());
            if (element.isPresent() && element.get().outputs().isEmpty()) {
                Optional<List<Given>> own = usual.given(element.get());
                own.ifPresent(given::addAll);
                open |= own.isEmpty();
            } else {
                element.ifPresent(each -> each.outputs().forEach(mapping -> given.add(Given.of(mapping.target().split("\\.")[0],
                        FeelType.ANY))));
            }
        }
        added.forEach(name -> given.add(Given.of(name, FeelType.ANY)));
        return open ? Known.of(given).opened() : Known.of(given);
    }

    /** What decisions and people of this process answer: nobody sets that in their place. */
    public Set<String> decided() {
        Set<String> decided = new LinkedHashSet<>();
        for (Element element : model.elements()) {
            if (element.decision() != null && element.decision().result() != null) {
                decided.add(element.decision().result());
            }
            if (element.type() == ElementType.USER_TASK) {
                gives.task(element).orElse(List.of()).forEach(each -> decided.add(each.name()));
                element.outputs().forEach(mapping -> decided.add(mapping.target()));
            }
        }
        return decided;
    }
}
