package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.audittrail.Looks.How;
import org.openpass.casework.LookFilter;
import org.openpass.ui.DateFields;

/** The fields that narrow the list of looks; each change of a person's is told at once. */
final class LookFilters extends Div {

    private final TextField account = new TextField(text("looks.account"));
    private final TextField number = new TextField(text("looks.number"));
    private final TextField party = new TextField(text("looks.party"));
    private final DatePicker from = DateFields.day(text("looks.from"));
    private final DatePicker until = DateFields.day(text("looks.until"));
    private final ComboBox<How> how = new ComboBox<>(text("looks.how"));
    private final ComboBox<String> office = new ComboBox<>(text("looks.office"));
    private final Checkbox across = new Checkbox(text("looks.across.only"));

    /**
     * The fields.
     *
     * @param offices names of the offices among which the reader chooses, by their codes; of none, none is chosen
     */
    LookFilters(Map<String, String> offices, Consumer<LookFilter> narrowed) {
        addClassNames("filters", "looks-filters");
        getElement().setAttribute("role", "search");
        List.of(account, number, party).forEach(field -> field.setClearButtonVisible(true));
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        how.setItems(How.values());
        how.setItemLabelGenerator(each -> text("looks.how." + each));
        how.setClearButtonVisible(true);
        office.setItems(offices.keySet());
        office.setItemLabelGenerator(code -> LookTable.office(code, offices));
        office.setClearButtonVisible(true);
        office.setVisible(!offices.isEmpty());
        for (HasValue<?, ?> field : List.of(account, number, party, from, until, how, office, across)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    narrowed.accept(filter());
                }
            });
        }
        add(account, number, party, from, until, how, office, across);
    }

    private LookFilter filter() {
        return new LookFilter(account.getValue(), number.getValue(), party.getValue(), from.getValue(), until.getValue(),
                how.getValue(), across.getValue(), office.getValue());
    }

    /** Shows what the list is narrowed by. */
    void show(LookFilter filter) {
        account.setValue(words(filter.account()));
        number.setValue(words(filter.number()));
        party.setValue(words(filter.party()));
        from.setValue(filter.from());
        until.setValue(filter.until());
        how.setValue(filter.how());
        office.setValue(filter.office());
        across.setValue(filter.across());
    }

    private static String words(String words) {
        return words == null ? "" : words;
    }
}
