package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.terms.HsCode;
import org.openpass.ui.Badge;

/** The lines, one under the other; the one that is chosen is written in the fields below. */
class LineList extends Grid<EntryLine> {

    private static final int ALL_SHOWN = 8;

    private final transient List<EntryLine> lines = new ArrayList<>();
    private final transient ListDataProvider<EntryLine> rows = new ListDataProvider<>(lines);

    LineList(Consumer<EntryLine> chosen) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addClassName("line-list");
        getElement().setAttribute("aria-label", text("case.tab.lines"));
        addColumn(line -> lines.indexOf(line) + 1).setHeader(text("line.number")).setWidth("3.5rem").setFlexGrow(0);
        addComponentColumn(line -> line.errors() == 0 ? new Span("")
                : Badge.of(text("entry.errorsOf", line.errors()), VaadinIcon.WARNING, "bad"))
                .setHeader(text("entry.check")).setWidth("6.5rem").setFlexGrow(0);
        addColumn(line -> code(line.field("hsCode"))).setHeader(text("line.hs")).setWidth("8.25rem").setFlexGrow(0);
        addColumn(line -> line.field("description")).setHeader(text("line.goods")).setFlexGrow(1).setWidth("7rem");
        addColumn(line -> line.field("origin")).setHeader(text("line.origin")).setWidth("4.75rem").setFlexGrow(0);
        addColumn(line -> line.field("quantity").isEmpty() ? "" : line.field("quantity") + " " + line.field("unit"))
                .setHeader(text("line.quantity"))
                .setTextAlign(ColumnTextAlign.END).setWidth("6.5rem").setFlexGrow(0);
        addColumn(line -> line.field("amount")).setHeader(text("line.value")).setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem").setFlexGrow(0);
        setDataProvider(rows);
        ((GridSingleSelectionModel<EntryLine>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        addSelectionListener(e -> e.getFirstSelectedItem().ifPresent(chosen));
    }

    private static String code(String typed) {
        String digits = typed.replaceAll("[.\\-\\s]", "");
        return HsCode.isValid(digits) ? new HsCode(digits).printed() : typed;
    }

    List<EntryLine> lines() {
        return lines;
    }

    List<Map<String, String>> typed() {
        return lines.stream().map(EntryLine::typed).toList();
    }

    void fill(List<Map<String, String>> typed) {
        lines.clear();
        typed.forEach(line -> lines.add(new EntryLine(line)));
        redraw();
    }

    void insert(int at, EntryLine line) {
        lines.add(at, line);
        redraw();
    }

    void remove(EntryLine line) {
        lines.remove(line);
        redraw();
    }

    void changed(EntryLine line) {
        rows.refreshItem(line);
    }

    void redraw() {
        setAllRowsVisible(lines.size() <= ALL_SHOWN);
        setVisible(!lines.isEmpty());
        rows.refreshAll();
    }
}
