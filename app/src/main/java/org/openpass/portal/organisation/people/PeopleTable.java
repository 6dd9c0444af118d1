package org.openpass.portal.organisation.people;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.PartyPeople.Person;
import org.openpass.access.Right;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** People as lines; whoever does not manage them reads only. */
final class PeopleTable extends DataTable {

    PeopleTable(List<Person> people, Actor actor, boolean manages, Consumer<Person> rights, Consumer<Person> account) {
        super(text("people.list"), headers(manages));
        for (Person each : people) {
            Object name = lines(each.name(), each.username());
            Object given = words(each.rights());
            String last = each.lastSignIn() == null ? text("people.signIn.unknown") : Formats.briefMoment(each.lastSignIn());
            Badge state = each.active() ? Badge.of(text("people.active"), VaadinIcon.CHECK, "good")
                    : Badge.of(text("people.disabled"), VaadinIcon.CLOSE, "quiet");
            if (manages) {
                row(name, given, last, state, acts(each, each.username().equals(actor.name()), rights, account));
            } else {
                row(name, given, last, state);
            }
        }
    }

    private static String[] headers(boolean manages) {
        List<String> shown = List.of(text("people.column.person"), text("people.column.rights"),
                text("people.column.signIn"), text("people.column.state"), text("people.column.act"));
        return shown.subList(0, manages ? shown.size() : shown.size() - 1).toArray(String[]::new);
    }

    static Div lines(String first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(new Span(first), quiet);
        lines.addClassName("two-lines");
        return lines;
    }

    static String words(Set<Right> rights) {
        return rights.isEmpty() ? text("people.rights.none")
                : rights.stream().sorted().map(right -> text("right." + right)).collect(Collectors.joining(", "));
    }

    private static Div acts(Person each, boolean self, Consumer<Person> rights, Consumer<Person> account) {
        Div acts = new Div(act("people.rights", each, rights));
        acts.addClassName("people-acts");
        if (self) {
            acts.add(new Span(text("people.you")));
        } else {
            acts.add(act(each.active() ? "people.disable" : "people.enable", each, account));
        }
        return acts;
    }

    private static Button act(String key, Person each, Consumer<Person> act) {
        Button button = new Button(text(key), click -> act.accept(each));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(text(key + ".of", each.name()));
        return button;
    }
}
