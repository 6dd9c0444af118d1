package org.openpass.workbench.search;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openpass.access.Visibility;
import org.openpass.casework.CaseFile;
import org.openpass.search.CaseFinder;
import org.openpass.search.FoundCases;
import org.openpass.search.SearchUnavailable;

/**
 * The box itself. While one types, the first cases that are found stand below it; Enter lists all of them, or opens the
 * one case whose whole number it was.
 */
@Tag("openpass-search")
@JsModule("context://openpass-ui/search-box.js")
@StyleSheet("styles/search.css")
class SearchField extends HtmlContainer {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int PAUSE_MILLIS = 250;
    private static final String LIST = "cases";

    private final transient CaseFinder finder;
    private final transient Supplier<Visibility> visibility;
    private final TextField words = new TextField();
    private final Span heard = new Span();
    private final Suggestions suggestions = new Suggestions();
    private Registration navigation;
    private long asked;

    SearchField(CaseFinder finder, Supplier<Visibility> visibility) {
        this.finder = finder;
        this.visibility = visibility;
        addClassName("search-box");
        getElement().setAttribute("role", "search").setAttribute("aria-label", text("search.find"));
        words.setAriaLabel(text("search.find"));
        // The key for searching leads here, unless its reader has switched the keys off.
        words.getElement().setAttribute("data-search", "");
        words.setPlaceholder(text("search.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                suggest(change.getValue());
            }
        });
        words.getElement().addEventListener("keydown", key -> open(key.getEventData().path("element.value").asString("")))
                .setFilter("event.key === 'Enter'").addEventData("element.value");
        heard.addClassName("search-heard");
        heard.getElement().setAttribute("role", "status");
        add(words, heard, suggestions);
    }

    /** The index may be slow to say that it is away; nobody waits for it who goes on typing or reading. */
    private void suggest(String typed) {
        long question = ++asked;
        if (typed.strip().length() < SHORTEST) {
            clear();
            return;
        }
        suggestions.await();
        UI ui = UI.getCurrent();
        Visibility seen = visibility.get();
        Thread.startVirtualThread(() -> {
            FoundCases found = find(seen, typed);
            try {
                ui.access(() -> {
                    if (question == asked) {
                        heard.setText(suggestions.show(typed.strip(), found));
                    }
                });
            } catch (UIDetachedException left) {
                // Nobody waits for it any more.
                return;
            }
        });
    }

    /** Null while the index is away. */
    private FoundCases find(Visibility seen, String typed) {
        try {
            return finder.find(seen, typed, null, Suggestions.MOST, null);
        } catch (SearchUnavailable away) {
            return null;
        }
    }

    private void open(String typed) {
        String wanted = typed.strip();
        asked++;
        if (wanted.isEmpty()) {
            return;
        }
        List<CaseFile> numbered = finder.numbered(visibility.get(), wanted);
        if (numbered.size() == 1) {
            UI.getCurrent().navigate(LIST + "/" + numbered.getFirst().subject());
        } else {
            UI.getCurrent().navigate(LIST, QueryParameters.simple(Map.of("q", wanted)));
        }
    }

    private void clear() {
        heard.setText("");
        suggestions.clear();
    }

    /** The box says what the page below lists. */
    private void arrived(AfterNavigationEvent event) {
        asked++;
        clear();
        Location location = event.getLocation();
        words.setValue(location.getPath().equals(LIST)
                ? location.getQueryParameters().getSingleParameter("q").orElse("") : "");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        navigation = event.getUI().addAfterNavigationListener(this::arrived);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        navigation.remove();
    }
}
