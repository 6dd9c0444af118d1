package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.search.SearchUnavailable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;

/** The cases that the asker may see, newest first. Filter, words and the case opened last stand in the URL. */
@Route(value = "cases", layout = MainLayout.class)
@Menu(title = "menu.cases", order = 1, icon = "vaadin:records")
@RolesAllowed({Roles.TRADER, Roles.BROKER, Roles.CLEARANCE_OFFICER, Roles.INSPECTOR, Roles.CARGO_OFFICER, Roles.SUPERVISOR})
class CasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CaseRows rows;
    private final transient Actor actor = CurrentActor.require();
    private final TextField words = new TextField();
    private final ComboBox<String> status = new ComboBox<>();
    private final Span count = new Span();
    private final Button refresh = new Button(text("cases.refresh"), VaadinIcon.REFRESH.create(), click -> show());
    private final Div notice = new Div();
    private final CaseGrid grid;
    private final Div empty = new Div();
    private transient CaseFilter filter;
    private transient CaseFilter shown;

    CasesView(CaseRows rows, CaseExport export, LiveCases live) {
        this.rows = rows;
        this.grid = new CaseGrid(actor.officer(), this::open);
        addClassNames("page", "cases");
        H1 title = new H1(text(actor.officer() ? "cases.title" : "cases.title.mine"));
        count.addClassName("secondary");
        count.getElement().setAttribute("role", "status");
        refresh.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        refresh.addClassName("refresh-hint");
        refresh.setVisible(false);
        Div head = new Div(title, count, refresh, export.button(actor, () -> shown));
        head.addClassName("page-head");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        empty.addClassName("empty");
        add(head, filters(), notice, grid, empty);
        live.follow(this, any -> true, () -> refresh.setVisible(true));
    }

    private Div filters() {
        words.setAriaLabel(text("cases.search"));
        words.setPlaceholder(text("cases.search.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.addClassName("search-words");
        words.addValueChangeListener(e -> narrow(e.isFromClient(), filter == null ? null : filter.withQ(e.getValue())));
        status.setAriaLabel(text("cases.status"));
        status.setItems(CaseFilter.STATUSES);
        // A Select may tell an empty value while it is drawn, which would undo the filter that "back" restored.
        status.setClearButtonVisible(true);
        status.setPlaceholder(text("cases.status.all"));
        status.setItemLabelGenerator(s -> text("status." + s));
        status.addValueChangeListener(e -> narrow(e.isFromClient(),
                filter == null ? null : filter.withStatus(e.getValue())));
        Div bar = new Div(words, status);
        bar.addClassName("filters");
        bar.getElement().setAttribute("role", "search");
        return bar;
    }

    private void narrow(boolean byPerson, CaseFilter wanted) {
        if (byPerson && !wanted.equals(filter)) {
            UI.getCurrent().navigate(CasesView.class, wanted.query());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CaseFilter.of(event.getLocation().getQueryParameters());
        if (!words.getValue().strip().equals(filter.q())) {
            words.setValue(filter.q());
        }
        status.setValue(filter.status());
        show();
    }

    private void show() {
        refresh.setVisible(false);
        notice.setText("");
        shown = filter;
        CaseRows.Pages pages = rows.open(actor, filter);
        CaseRows.Count found;
        try {
            found = pages.count();
        } catch (SearchUnavailable away) {
            notice.setText(text("cases.search.away"));
            shown = filter.withQ("");
            pages = rows.open(actor, shown);
            found = pages.count();
        }
        if (found.numbersOnly()) {
            notice.setText(text("search.numbersOnly"));
        } else if (found.similar()) {
            notice.setText(text("search.similar"));
        }
        notice.setVisible(!notice.getText().isEmpty());
        long total = found.total();
        count.setText(text("cases.count", total > CaseRows.COUNT_LIMIT
                ? Formats.number(CaseRows.COUNT_LIMIT) + "+" : Formats.number(total)));
        grid.show(pages, filter.selected());
        grid.setVisible(total > 0);
        empty.removeAll();
        empty.setVisible(total == 0);
        if (total == 0) {
            empty.add(nothing());
        }
    }

    private EmptyState nothing() {
        if (!filter.narrows()) {
            return new EmptyState(VaadinIcon.INBOX, text("cases.none"),
                    text(actor.officer() ? "cases.none.officer" : "cases.none.trader"));
        }
        Button all = new Button(text("cases.none.clear"), click -> narrow(true, new CaseFilter(null, "", "")));
        return new EmptyState(VaadinIcon.SEARCH, text("cases.none.found"), text("cases.none.found.text"), all);
    }

    private void open(String number) {
        // Going back finds the list as it was, with this case marked. The router's own replacement would be overtaken
        // by the navigation that follows, so the browser's history is changed first, and its state is kept.
        UI ui = UI.getCurrent();
        ui.getPage().executeJs("window.history.replaceState(window.history.state, '', $0)",
                        "cases?" + filter.withSelected(number).query().getQueryString())
                .then(done -> ui.navigate("cases/" + number));
    }

    @Override
    public String getPageTitle() {
        return text(actor.officer() ? "cases.title" : "cases.title.mine") + " · OpenPass";
    }
}
