package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.InboxFilter;
import org.openpass.tasks.InboxFilter.Op;

/** Adds a filter: a column, how to compare, and with what. */
final class FilterBar extends Div {

    private final transient Consumer<InboxFilter> wanted;
    private final Button add = new Button(text("inbox.filter.add"), VaadinIcon.FILTER.create(), click -> open(true));
    private final Select<InboxColumn> column = new Select<>();
    private final Select<Op> op = new Select<>();
    private final Div place = new Div();
    private final Span wrong = new Span();
    private final Div form = new Div();
    private FilterValues values;

    FilterBar(Consumer<InboxFilter> wanted) {
        this.wanted = wanted;
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
        add.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        column.setLabel(text("inbox.filter.column"));
        column.setItems(InboxColumn.values());
        column.setItemLabelGenerator(InboxWords::column);
        column.addValueChangeListener(e -> {
            op.setItems(e.getValue().type().ops().stream().sorted().toList());
            op.setValue(e.getValue().type().ops().stream().sorted().findFirst().orElseThrow());
        });
        op.setLabel(text("inbox.filter.op"));
        op.setItemLabelGenerator(InboxWords::op);
        op.addValueChangeListener(e -> ask());
        wrong.addClassName("field-error");
        wrong.getElement().setAttribute("role", "alert");
        Button apply = new Button(text("inbox.filter.apply"), click -> apply());
        apply.addThemeVariants(ButtonVariant.SMALL);
        Button cancel = new Button(text("inbox.filter.cancel"), click -> open(false));
        cancel.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        form.add(column, op, place, apply, cancel, wrong);
        form.addClassName("filter-form");
        add(add, form);
        column.setValue(InboxColumn.LANE);
        open(false);
    }

    void open(boolean open) {
        form.setVisible(open);
        add.setVisible(!open);
        wrong.setText("");
        if (open) {
            column.focus();
        }
    }

    /** To where filters are added. */
    void focus() {
        add.focus();
    }

    private void ask() {
        place.removeAll();
        wrong.setText("");
        if (op.getValue() != null) {
            values = new FilterValues(column.getValue(), op.getValue());
            place.add(values);
        }
    }

    private void apply() {
        InboxFilter filter;
        try {
            filter = new InboxFilter(column.getValue(), op.getValue(), values.values());
        } catch (IllegalArgumentException e) {
            wrong.setText(text("inbox.value.wrong." + column.getValue().type()));
            return;
        }
        wanted.accept(filter);
    }
}
