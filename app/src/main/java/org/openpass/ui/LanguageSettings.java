package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.openpass.terms.Homes;

/** The language of the texts; a link, since another language is another page. */
class LanguageSettings extends Section {

    LanguageSettings() {
        addClassNames("card", "settings");
        setVisible(Homes.here().languages().size() > 1);
        Span choice = new Span(here("한국어", "ko"), here("English", "en"));
        choice.addClassName("language-switch");
        add(new H2(text("language")), new Paragraph(text("settings.language.about")), choice);
    }

    private static Anchor here(String name, String language) {
        Anchor link = LanguageSwitch.link(name, language);
        link.setHref("settings?" + Language.PARAMETER + "=" + language);
        return link;
    }
}
