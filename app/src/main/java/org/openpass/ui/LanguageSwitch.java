package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.openpass.terms.Homes;

/** The same page in the other language, with what was typed into it where that is kept. */
public class LanguageSwitch extends Nav implements AfterNavigationObserver {

    private final Anchor korean = link("한국어", "ko");
    private final Anchor english = link("English", "en");

    /** Shows both languages, the present one marked; nothing where home has one alone. */
    public LanguageSwitch() {
        setAriaLabel(text("language"));
        addClassName("language-switch");
        add(korean, english);
        setVisible(Homes.here().languages().size() > 1);
    }

    static Anchor link(String name, String language) {
        Anchor anchor = new Anchor("?" + Language.PARAMETER + "=" + language, name);
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("lang", language);
        // The page is left by the server's word, so that what was typed last is known there before another page asks for it.
        anchor.getElement().addEventListener("click", click -> anchor.getElement().executeJs("window.location.href = this.href"))
                .setFilter("!event.ctrlKey && !event.metaKey && !event.shiftKey").preventDefault();
        if (Texts.locale().getLanguage().equals(language)) {
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return anchor;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        korean.setHref(here(event.getLocation(), "ko"));
        english.setHref(here(event.getLocation(), "en"));
    }

    private static String here(Location location, String language) {
        QueryParameters query = location.getQueryParameters().excluding(Language.PARAMETER)
                .merging(Language.PARAMETER, language);
        return location.getPath() + "?" + query.getQueryString();
    }
}
