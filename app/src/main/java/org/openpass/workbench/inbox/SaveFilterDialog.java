package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.reference.Codes;
import org.openpass.tasks.FilterRefused;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.SavedFilter;
import org.openpass.tasks.SavedFilters;
import org.openpass.ui.Texts;

/** Keeps a list under a name, for oneself or a group; or changes and removes what is kept. */
final class SaveFilterDialog extends Dialog {

    private static final String NOBODY = "";

    private final transient SavedFilters filters;
    private final transient Actor actor;
    private final transient InboxQuery query;
    private final transient SavedFilter edited;
    private final transient Runnable done;
    private final TextField name = new TextField(text("filters.name"));
    private final Select<String> group = new Select<>();
    private final ComboBox<String> office = new ComboBox<>(text("filters.office"));
    private final Checkbox replace = new Checkbox(text("filters.replace"));
    private final Paragraph message = new Paragraph();

    /**
     * A dialog.
     *
     * @param query the list that is shown
     * @param edited the filter to be changed, or null for a new one
     * @param done told after something was changed
     */
    SaveFilterDialog(SavedFilters filters, Codes codes, Actor actor, InboxQuery query, SavedFilter edited, Runnable done) {
        this.filters = filters;
        this.actor = actor;
        this.query = query;
        this.edited = edited;
        this.done = done;
        setHeaderTitle(text(edited == null ? "filters.save" : "filters.change"));
        setWidth("30rem");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        name.setMaxLength(SavedFilters.LONGEST_NAME);
        name.setWidthFull();
        name.getElement().setProperty("required", true);
        name.setErrorMessage(text("filters.name.missing"));
        group.setLabel(text("filters.for"));
        group.setItems(Stream.concat(Stream.of(NOBODY), filters.groups(actor).stream()).toList());
        group.setItemLabelGenerator(this::label);
        group.setHelperText(text("filters.for.help"));
        group.setWidthFull();
        group.addValueChangeListener(e -> office.setVisible(actor.national() && !e.getValue().equals(NOBODY)));
        Map<String, String> offices = actor.national() ? codes.offices(Texts.locale()) : Map.of();
        office.setItems(offices.keySet());
        office.setItemLabelGenerator(code -> code + " " + offices.get(code));
        office.setWidthFull();
        office.setVisible(false);
        replace.setVisible(edited != null && !edited.query().equals(query.first()));
        fill();
        Div body = new Div(message, name, group, office, replace);
        body.addClassName("save-filter");
        add(body);
        Button confirm = new Button(text("filters.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        if (edited != null) {
            Button remove = new Button(text("filters.remove"), click -> act(() -> filters.remove(edited.id(), actor)));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().add(remove);
        }
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
        name.focus();
    }

    private void fill() {
        SavedFilter.Group with = edited == null ? null : edited.sharedWith();
        name.setValue(edited == null ? "" : edited.name());
        group.setValue(with == null || !filters.groups(actor).contains(with.group()) ? NOBODY : with.group());
        if (actor.national()) {
            office.setValue(with == null ? actor.office() : with.office());
        }
    }

    private String label(String of) {
        if (of.equals(NOBODY)) {
            return text("filters.for.me");
        }
        String role = text("role." + of.toUpperCase(Locale.ROOT).replace('-', '_'));
        return actor.national() ? role : text("filters.for.group", role, actor.office());
    }

    private void confirm() {
        boolean shared = !group.getValue().equals(NOBODY);
        name.setInvalid(name.getValue().isBlank());
        office.setErrorMessage(text("filters.office.missing"));
        office.setInvalid(shared && actor.national() && office.getValue() == null);
        if (name.isInvalid() || office.isInvalid()) {
            return;
        }
        SavedFilter.Group with = shared ? new SavedFilter.Group(group.getValue(), actor.national() ? office.getValue()
                : actor.office()) : null;
        act(() -> {
            if (edited == null) {
                filters.save(name.getValue(), query, with, actor);
            } else {
                filters.change(edited.id(), name.getValue(), replace.getValue() ? query : edited.query(), with, actor);
            }
        });
    }

    private void act(Runnable act) {
        message.setText("");
        try {
            act.run();
        } catch (FilterRefused refused) {
            message.setText(text("filters.refused." + refused.reason()));
            return;
        }
        close();
        done.run();
    }
}
