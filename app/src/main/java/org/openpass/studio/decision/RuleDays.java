package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openpass.authoring.decision.Days;
import org.openpass.authoring.decision.DaysOfEffect;
import org.openpass.authoring.decision.TableText;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.DecisionModel.Rule;
import org.openpass.ui.DataTable;
import org.openpass.ui.DateFields;

/** From when to when each rule of a law table counts, by the day of filing. */
final class RuleDays extends Section {

    private final boolean writable;
    private final transient Consumer<UnaryOperator<String>> change;
    private final Div body = new Div();
    private transient List<String> shown = List.of();

    RuleDays(boolean writable, Consumer<UnaryOperator<String>> change) {
        this.writable = writable;
        this.change = change;
        addClassNames("card", "decision-days");
        Paragraph help = new Paragraph(text("ruletable.days.text"));
        help.addClassName("secondary");
        add(new H2(text("ruletable.days")), help, body);
    }

    /** Drawn anew only if it would look otherwise: a person may be at one of its fields. */
    void show(DecisionModel table) {
        OptionalInt column = DaysOfEffect.column(table);
        List<String> look = column.isEmpty() ? List.of("") : table.rules().stream().map(rule -> RuleNames.of(table, rule) + " "
                + rule.reason() + " " + cell(rule, column.getAsInt())).toList();
        if (look.equals(shown)) {
            return;
        }
        shown = look;
        body.removeAll();
        body.add(column.isEmpty() ? without() : rules(table, column.getAsInt()));
    }

    private Component without() {
        Paragraph none = new Paragraph(text("ruletable.days.none"));
        if (!writable) {
            return none;
        }
        Button ask = new Button(text("ruletable.days.add"), click ->
                change.accept(content -> new TableText(content).withDays(text("ruletable.days.column"))));
        ask.addThemeVariants(ButtonVariant.SMALL);
        return new Div(none, ask);
    }

    private DataTable rules(DecisionModel table, int column) {
        DataTable rows = new DataTable(text("ruletable.days"), text("ruletable.rule"), text("ruletable.reason"),
                text("ruletable.from"), text("ruletable.to"));
        table.rules().forEach(rule -> {
            Optional<Days> days = Days.of(cell(rule, column));
            if (days.isEmpty()) {
                rows.row(RuleNames.of(table, rule), reason(rule), new Span(cell(rule, column)), "");
            } else {
                String name = RuleNames.of(table, rule);
                DatePicker from = field(name, "ruletable.from", days.get().from());
                DatePicker to = field(name, "ruletable.to", days.get().to());
                from.addValueChangeListener(changed -> written(changed.isFromClient(), rule, column, from, to));
                to.addValueChangeListener(changed -> written(changed.isFromClient(), rule, column, from, to));
                rows.row(name, reason(rule), from, to);
            }
        });
        return rows;
    }

    private DatePicker field(String rule, String label, LocalDate value) {
        DatePicker field = DateFields.day("");
        field.setAriaLabel(rule + " " + text(label));
        field.setValue(value);
        field.setClearButtonVisible(true);
        field.setReadOnly(!writable);
        field.setManualValidation(true);
        return field;
    }

    private void written(boolean byPerson, Rule rule, int column, DatePicker from, DatePicker to) {
        if (!byPerson) {
            return;
        }
        boolean turned = from.getValue() != null && to.getValue() != null && to.getValue().isBefore(from.getValue());
        to.setInvalid(turned);
        to.setErrorMessage(turned ? text("ruletable.days.turned") : null);
        if (!turned) {
            Days days = new Days(from.getValue(), to.getValue());
            change.accept(content -> new TableText(content).withCell(rule.id(), column, days));
        }
    }

    private static Component reason(Rule rule) {
        Span reason = new Span(rule.reason() == null ? "" : rule.reason());
        reason.addClassName("decision-reason");
        return reason;
    }

    private static String cell(Rule rule, int column) {
        return column < rule.inputs().size() && rule.inputs().get(column).text() != null ? rule.inputs().get(column).text() : "";
    }
}
