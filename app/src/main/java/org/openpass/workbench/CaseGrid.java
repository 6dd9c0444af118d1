package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** The list itself: dense, one line a case; a row and its number open the case. */
class CaseGrid extends Grid<CaseRow> {

    private transient String selected = "";

    CaseGrid(boolean officer, Consumer<String> open) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addClassName("case-grid");
        getElement().setAttribute("aria-label", text("cases.title"));
        addComponentColumn(row -> link(row, open)).setHeader(text("column.number")).setWidth("10rem").setFlexGrow(0);
        addComponentColumn(CaseGrid::title).setHeader(text("column.title")).setFlexGrow(1).setWidth("12rem");
        addComponentColumn(row -> Badge.status(row.file().status())).setHeader(text("column.status"))
                .setWidth("10.5rem").setFlexGrow(0);
        if (officer) {
            addComponentColumn(row -> row.lane() == null ? new Span("") : Badge.lane(row.lane()))
                    .setHeader(text("column.lane")).setWidth("9.75rem").setFlexGrow(0);
        }
        addColumn(row -> row.notice() == null ? "" : Formats.owed(row.notice().amount()))
                .setHeader(text("column.duty")).setTextAlign(ColumnTextAlign.END).setWidth("7.75rem").setFlexGrow(0);
        addComponentColumn(row -> row.notice() == null ? new Span("") : Badge.money(row.notice().status().name()))
                .setHeader(text("column.money")).setWidth("7.5rem").setFlexGrow(0);
        addColumn(row -> row.file().office()).setHeader(text("column.office")).setWidth("4.5rem").setFlexGrow(0);
        addColumn(row -> Formats.briefMoment(row.file().openedAt())).setHeader(text("column.filed")).setWidth("10.5rem")
                .setFlexGrow(0);
        setSelectionMode(SelectionMode.NONE);
        setPartNameGenerator(row -> row.number().equals(selected) ? "opened-last" : null);
        addItemClickListener(click -> open.accept(click.getItem().number()));
    }

    private static Component link(CaseRow row, Consumer<String> open) {
        Anchor link = new Anchor("cases/" + row.number(), row.number());
        link.setRouterIgnore(true);
        link.addClassName("number");
        // An anchor, so that it opens in another tab, too; a plain click keeps the list's place first.
        link.getElement().addEventListener("click", click -> open.accept(row.number()))
                .setFilter("!event.ctrlKey && !event.metaKey && !event.shiftKey")
                .preventDefault();
        return link;
    }

    private static Component title(CaseRow row) {
        String[] parts = row.file().title().split(" · ", 2);
        Span importer = new Span(parts[0]);
        importer.addClassName("importer");
        Div title = new Div(importer);
        if (parts.length > 1) {
            title.add(new Span(parts[1]));
        }
        title.addClassName("case-title");
        title.setTitle(row.file().title());
        return title;
    }

    void show(CaseRows.Pages pages, String opened) {
        selected = opened;
        setItems(query -> pages.rows(query.getOffset(), query.getLimit()).stream());
    }
}
