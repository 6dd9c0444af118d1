package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;

/** What the administrators' pages share: a heading with one primary action, and a dense list. */
public abstract class AdminPage extends Div implements HasDynamicTitle {

    /** Who sees these pages. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    static final int MOST = 500;

    private final String title;

    /** With the text of a key as heading. */
    protected AdminPage(String titleKey, Component... actions) {
        title = text(titleKey);
        addClassName("page");
        Div head = new Div(new H1(title));
        head.addClassName("page-head");
        Span gap = new Span();
        gap.addClassName("gap");
        head.add(gap);
        head.add(actions);
        add(head);
    }

    static <T> Grid<T> list(String label) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("admin-grid");
        grid.getElement().setAttribute("aria-label", label);
        return grid;
    }

    static void said(String words) {
        Notification.show(words, 4000, Notification.Position.BOTTOM_START);
    }

    @Override
    public String getPageTitle() {
        return title + " · OpenPass";
    }
}
