package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.openpass.ui.DateFields;

/** What narrows the audit trail. A field counts when it is left or Enter is pressed: each question is a look on record. */
final class AuditFilterBar extends Div {

    private final transient Consumer<AuditFilter> wanted;
    private final TextField actor = words("audit.actor", AuditFilter::withActor);
    private final ComboBox<String> action = new ComboBox<>(text("audit.action"));
    private final TextField subject = words("audit.subject", AuditFilter::withSubject);
    private final DatePicker from = DateFields.day(text("audit.from"));
    private final DatePicker to = DateFields.day(text("audit.to"));
    private final TextField words = words("audit.words", AuditFilter::withWords);
    private transient AuditFilter now = AuditFilter.NONE;

    AuditFilterBar(Consumer<AuditFilter> wanted) {
        this.wanted = wanted;
        addClassNames("filters", "audit-filters");
        getElement().setAttribute("role", "search");
        action.setItems(AuditWords.FAMILIES);
        action.setItemLabelGenerator(AuditWords::action);
        action.setPlaceholder(text("audit.action.all"));
        action.setClearButtonVisible(true);
        action.addValueChangeListener(e -> narrow(e.isFromClient(), now.withAction(e.getValue())));
        from.setClearButtonVisible(true);
        from.addValueChangeListener(e -> narrow(e.isFromClient(), now.withFrom(e.getValue())));
        to.setClearButtonVisible(true);
        to.addValueChangeListener(e -> narrow(e.isFromClient(), now.withTo(e.getValue())));
        words.setHelperText(text("audit.words.help"));
        add(actor, action, subject, from, to, words);
    }

    private TextField words(String label, BiFunction<AuditFilter, String, AuditFilter> narrowed) {
        TextField field = new TextField(text(label));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(e -> narrow(e.isFromClient(), narrowed.apply(now, e.getValue())));
        return field;
    }

    private void narrow(boolean byPerson, AuditFilter other) {
        if (byPerson && !other.equals(now)) {
            wanted.accept(other);
        }
    }

    /** Shows what the page is narrowed by. */
    void show(AuditFilter filter) {
        now = filter;
        set(actor, filter.actor());
        set(subject, filter.subject());
        set(words, filter.words());
        action.setValue(filter.action().isEmpty() ? null : filter.action());
        from.setValue(filter.from());
        to.setValue(filter.to());
    }

    private static void set(TextField field, String value) {
        if (!field.getValue().strip().equals(value)) {
            field.setValue(value);
        }
    }
}
