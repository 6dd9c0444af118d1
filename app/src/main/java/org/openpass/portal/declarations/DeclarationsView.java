package org.openpass.portal.declarations;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
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
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.declaration.draft.Draft;
import org.openpass.portal.declarations.DeclarationsQuery.Tab;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.Texts;

/** A party's declarations and drafts: where each stands, in plain words, and what to do next. All in the URL; live. */
@Route(value = "declarations", layout = MainLayout.class)
@Menu(title = "menu.declarations", order = 0.5, icon = "vaadin:file-text-o")
@RolesAllowed({"TRADER", "BROKER"})
class DeclarationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyDeclarations mine;
    private final transient Actor actor = CurrentActor.require();
    private final TextField words = new TextField();
    private final Div tabs = new Div();
    private final Div body = new Div();
    private final transient Set<String> changed = ConcurrentHashMap.newKeySet();
    private transient DeclarationsQuery query = new DeclarationsQuery(Tab.ALL, "", "");

    DeclarationsView(MyDeclarations mine, LiveCases live) {
        this.mine = mine;
        addClassNames("page", "declarations");
        Anchor begin = new Anchor("declarations/new", text("declarations.new"));
        begin.addClassName("button-link");
        Span gap = new Span();
        gap.addClassName("gap");
        Div head = new Div(new H1(text("declarations.title")), gap, begin);
        head.addClassName("page-head");
        Div list = new Div(tabs, search(), body);
        list.addClassNames("card", "declaration-list");
        add(head, list);
        live.follow(this, changed::add, this::refreshIfMine);
    }

    private Div search() {
        words.setAriaLabel(text("declarations.search"));
        words.setPlaceholder(text("declarations.search.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.addClassName("search-words");
        words.addValueChangeListener(e -> {
            if (e.isFromClient() && !query.q().equals(e.getValue().strip())) {
                UI.getCurrent().navigate(DeclarationsView.class, query.withQ(e.getValue()).parameters());
            }
        });
        Div bar = new Div(words);
        bar.addClassName("filters");
        bar.getElement().setAttribute("role", "search");
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = DeclarationsQuery.of(event.getLocation().getQueryParameters());
        if (!words.getValue().strip().equals(query.q())) {
            words.setValue(query.q());
        }
        show();
    }

    /** Cases of others change all the time: only those that are mine are a reason to read again. */
    private void refreshIfMine() {
        Set<String> some = Set.copyOf(changed);
        changed.removeAll(some);
        if (some.contains("") || mine.anyVisible(actor, some)) {
            show();
        }
    }

    private void show() {
        tabs.removeAll();
        tabs.add(tabs());
        body.removeAll();
        if (query.tab() == Tab.DRAFTS) {
            drafts(mine.drafts(actor, query));
        } else {
            declarations(mine.page(actor, query, Texts.locale()));
        }
    }

    private void declarations(List<MyDeclarations.Entry> found) {
        List<MyDeclarations.Entry> page = found.subList(0, Math.min(found.size(), MyDeclarations.PAGE));
        if (page.isEmpty()) {
            body.add(nothing());
            return;
        }
        body.add(DeclarationRows.of(page));
        pages(found.size() > page.size() ? query.withAfter(page.getLast().row()) : null);
    }

    private void drafts(List<Draft> found) {
        List<Draft> page = found.subList(0, Math.min(found.size(), MyDeclarations.PAGE));
        if (page.isEmpty()) {
            body.add(nothing());
            return;
        }
        body.add(DeclarationRows.ofDrafts(page));
        pages(found.size() > page.size() ? query.withAfter(page.getLast().id()) : null);
    }

    private void pages(DeclarationsQuery next) {
        Nav nav = new Nav();
        nav.addClassName("pages");
        nav.setAriaLabel(text("pages"));
        if (!query.after().isEmpty()) {
            nav.add(new Anchor(query.withTab(query.tab()).href(), text("pages.first")));
        }
        if (next != null) {
            nav.add(new Anchor(next.href(), text("pages.next")));
        }
        body.add(nav);
    }

    private Nav tabs() {
        Nav nav = new Nav();
        nav.addClassName("tabs");
        nav.setAriaLabel(text("declarations.views"));
        for (Tab tab : Tab.values()) {
            DeclarationsQuery there = query.withTab(tab);
            int count = mine.count(actor, there);
            Anchor link = new Anchor(there.href(), text("declarations.tab." + tab) + " ");
            link.add(new Span("(" + Formats.number(Math.min(count, MyDeclarations.COUNT_LIMIT))
                    + (count > MyDeclarations.COUNT_LIMIT ? "+" : "") + ")"));
            if (tab == query.tab()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private EmptyState nothing() {
        if (!query.q().isEmpty()) {
            Button all = new Button(text("declarations.none.clear"), click ->
                    UI.getCurrent().navigate(DeclarationsView.class, query.withQ("").parameters()));
            return new EmptyState(VaadinIcon.SEARCH, text("declarations.none.found"),
                    text("declarations.none.found.text"), all);
        }
        return new EmptyState(query.tab() == Tab.WAITING ? VaadinIcon.CHECK : VaadinIcon.FILE_TEXT_O,
                text("declarations.none." + query.tab()), text("declarations.none.text." + query.tab()));
    }

    @Override
    public String getPageTitle() {
        return text("declarations.title") + " · OpenPass";
    }
}
