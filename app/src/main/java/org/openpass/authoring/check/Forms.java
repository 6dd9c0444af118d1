package org.openpass.authoring.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.engine.reading.Expression;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.FormModel.Component;

/** A form asks in both languages, each question once, and names only parameters that there are. */
final class Forms implements Rule {

    private static final String PARAMETERS = "parameters.";

    @Override
    public void look(Files files, Known known, Findings found) {
        files.forms().forEach((file, model) -> {
            if (model.versionTag() == null || model.versionTag().isBlank()) {
                found.error(file, model.id(), "forms.tag");
            }
            Set<String> keys = new HashSet<>();
            model.components().forEach(component -> component(file, component, keys, found));
            parameters(model).filter(name -> !known.parameters().contains(name)).distinct().forEach(name ->
                    found.error(file, model.id(), "forms.parameter", name, JobTypes.nearest(name, known.parameters()).orElse("–")));
        });
    }

    private static void component(String file, Component component, Set<String> keys, Findings found) {
        boolean text = "text".equals(component.type());
        if (!text && (component.key() == null || component.key().isBlank())) {
            found.error(file, component.id(), "forms.noKey", component.id());
        } else if (!text && !keys.add(component.key())) {
            found.error(file, component.id(), "forms.keyTwice", component.key());
        }
        if (!text && (component.label() == null || component.label().isBlank())) {
            found.error(file, component.id(), "forms.noLabel", component.id());
        }
        korean(file, component, "text", component.text(), found);
        korean(file, component, "label", component.label(), found);
        korean(file, component, "description", component.description(), found);
        component.values().forEach((value, label) -> korean(file, component, "value." + value, label, found));
        if (Set.of("select", "radio").contains(String.valueOf(component.type())) && component.values().isEmpty()) {
            found.error(file, component.id(), "forms.noChoices", component.id());
        }
    }

    private static void korean(String file, Component component, String property, String english, Findings found) {
        if (english != null && !english.isBlank()
                && !WaitTexts.korean(component.properties().getOrDefault(property + ".ko", ""))) {
            found.error(file, component.id(), "forms.korean", component.id(), property + ".ko");
        }
    }

    private static Stream<String> parameters(FormModel model) {
        Stream<String> bounds = model.expressions().stream().map(Expression::text)
                .filter(text -> text.matches("=parameters\\.[A-Za-z0-9.]+")).map(text -> text.substring(PARAMETERS.length() + 1));
        Stream<String> texts = model.components().stream().flatMap(component -> Stream.concat(
                Stream.of(component.text(), component.label(), component.description()).filter(text -> text != null),
                component.properties().values().stream())).flatMap(Forms::named);
        return Stream.concat(bounds, texts);
    }

    /** {@code {{parameters.supplement.longestDays}}}. */
    private static Stream<String> named(String text) {
        Stream.Builder<String> names = Stream.builder();
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", open + 2)) {
            int close = text.indexOf("}}", open);
            String name = close < 0 ? "" : text.substring(open + 2, close).strip();
            if (name.startsWith(PARAMETERS)) {
                names.add(name.substring(PARAMETERS.length()));
            }
        }
        return names.build();
    }
}
