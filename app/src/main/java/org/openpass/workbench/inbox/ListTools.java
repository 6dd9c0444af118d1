package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Preferences;
import org.openpass.reference.Codes;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.SavedFilter;
import org.openpass.tasks.SavedFilters;

/** How the reader likes the list: kept filters, and which columns there are. */
final class ListTools extends Div {

    private final transient SavedFilters filters;
    private final transient Codes codes;
    private final transient Preferences preferences;
    private final transient Actor actor;
    private final transient Runnable redraw;
    private final transient FilterCounts counts;
    private final SavedFilterList list;
    private final Button save = button("filters.save", VaadinIcon.BOOKMARK_O, () -> edit(null));
    private final Button columns = button("columns.open", VaadinIcon.TABLE, this::choose);
    private transient InboxColumns chosen;
    private transient InboxQuery query;

    ListTools(SavedFilters filters, Inbox inbox, Codes codes, Preferences preferences, Actor actor, Runnable redraw) {
        this.filters = filters;
        this.codes = codes;
        this.preferences = preferences;
        this.actor = actor;
        this.redraw = redraw;
        this.chosen = InboxColumns.of(preferences, actor.name());
        this.list = new SavedFilterList(actor, this::edit);
        this.counts = new FilterCounts(inbox, actor, list::count);
        addClassName("list-tools");
        Div buttons = new Div(save, columns);
        buttons.addClassName("list-buttons");
        add(list, buttons);
    }

    /** The columns that the reader chose. */
    InboxColumns columns() {
        return chosen;
    }

    void show(InboxQuery now) {
        query = now;
        List<SavedFilter> all = filters.of(actor);
        list.show(all, query);
        counts.read(all);
    }

    private void edit(SavedFilter filter) {
        new SaveFilterDialog(filters, codes, actor, query, filter, () -> {
            show(query);
            save.focus();
        }).open();
    }

    private void choose() {
        new ColumnChoice(chosen, wanted -> {
            chosen = wanted;
            chosen.keep(preferences, actor.name());
            redraw.run();
            columns.focus();
        }).open();
    }

    private static Button button(String key, VaadinIcon icon, Runnable act) {
        Button button = new Button(text(key), icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    /** Makes them for a reader. */
    @org.springframework.stereotype.Component
    static final class Maker {

        private final SavedFilters filters;
        private final Inbox inbox;
        private final Codes codes;
        private final Preferences preferences;

        Maker(SavedFilters filters, Inbox inbox, Codes codes, Preferences preferences) {
            this.filters = filters;
            this.inbox = inbox;
            this.codes = codes;
            this.preferences = preferences;
        }

        /** @param redraw shows the list with other columns */
        ListTools of(Actor actor, Runnable redraw) {
            return new ListTools(filters, inbox, codes, preferences, actor, redraw);
        }
    }
}
