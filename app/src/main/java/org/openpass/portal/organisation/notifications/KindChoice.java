package org.openpass.portal.organisation.notifications;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The kinds of messages of which somebody is told. */
final class KindChoice extends CheckboxGroup<String> {

    KindChoice(Set<String> all, Set<String> chosen) {
        super(text("notification.kinds"));
        setItems(all);
        setItemLabelGenerator(KindChoice::name);
        setValue(new TreeSet<>(chosen));
    }

    Set<String> chosen() {
        return Set.copyOf(getValue());
    }

    static String names(Set<String> kinds) {
        return new TreeSet<>(kinds).stream().map(KindChoice::name).collect(Collectors.joining(", "));
    }

    static String name(String kind) {
        return text("mailbox.kind." + kind);
    }
}
