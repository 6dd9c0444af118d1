package org.openpass.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.authoring.feel.Expressions;
import org.openpass.authoring.feel.FeelType;
import org.openpass.authoring.feel.Given;
import org.openpass.authoring.feel.Gives;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.FormModel;

/** What steps give where the draft's own forms and decisions count before those of the library. */
final class SetGives implements Gives {

    private final Files files;
    private final Known known;
    private final Gives gives;

    SetGives(Files files, Known known) {
        this.files = files;
        this.known = known;
        this.gives = known.gives();
    }

    @Override
    public List<Given> start(String process) {
        return gives.start(process);
    }

    @Override
    public Optional<List<Given>> job(String type) {
        return gives.job(type);
    }

    @Override
    public Optional<List<Given>> message(String name, String process) {
        return gives.message(name, process);
    }

    /** The kind's, and what the form asks beside: choices, flags and numbers, not texts, which may be about persons. */
    @Override
    public Optional<List<Given>> task(Element task) {
        return gives.task(task).map(ofKind -> {
            List<Given> all = new ArrayList<>(ofKind);
            Set<String> own = known.decides(task.id(), task.properties()).stream().flatMap(kind -> kind.fields().stream())
                    .map(Known.Decides.Field::key).collect(Collectors.toSet());
            Optional.ofNullable(task.form()).flatMap(form -> TaskForms.of(form, files, known)).ifPresent(form ->
                    form.components().stream().filter(component -> component.key() != null && !own.contains(component.key()))
                            .forEach(component -> beside(component).ifPresent(all::add)));
            return all;
        });
    }

    private static Optional<Given> beside(FormModel.Component field) {
        return switch (String.valueOf(field.type())) {
            case "select", "radio" -> Optional.of(new Given(field.key(), FeelType.TEXT, !field.required(),
                    field.values().keySet(), List.of()));
            case "checkbox" -> Optional.of(new Given(field.key(), FeelType.FLAG, !field.required(), Set.of(), List.of()));
            case "number" -> Optional.of(new Given(field.key(), FeelType.NUMBER, !field.required(), Set.of(), List.of()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Decided> decision(Element.Decision called) {
        return files.decisions().values().stream().filter(model -> model.id().equals(called.id())).findFirst()
                .map(model -> new Decided(Expressions.answer(model), Expressions.reads(model), Expressions.asks(model), false))
                .or(() -> known.released(called.id() == null ? "" : called.id()).map(SetGives::released))
                .or(() -> gives.decision(called));
    }

    /** A process asks which of the listed answers risk has given. By which rule a case was chosen it does not ask: its path would tell. */
    private static Decided released(DecisionModel model) {
        Given answer = Expressions.answer(model);
        if (!"risk".equals(model.kind())) {
            return new Decided(answer, Expressions.reads(model), Expressions.asks(model), false);
        }
        boolean one = model.outputs().size() == 1;
        return new Decided(one ? answer : Given.closed(answer.name(), answer.within().stream().filter(part -> !part.values().isEmpty())
                .toList()), Expressions.reads(model), true);
    }
}
