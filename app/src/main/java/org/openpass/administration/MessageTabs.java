package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** All messages, those in trouble, and the partners to which they go. */
final class MessageTabs extends Nav {

    MessageTabs() {
        addClassName("tabs");
        setAriaLabel(text("exchange.tabs"));
    }

    /** Over the list of messages: what narrows it stays. */
    void show(MessagesQuery query) {
        boolean trouble = query.result().equals(MessagesQuery.TROUBLE);
        removeAll();
        add(tab(query.withResult("").href(), "exchange.tab.all", !trouble),
                tab(query.withResult(MessagesQuery.TROUBLE).href(), "exchange.tab.trouble", trouble),
                tab(PartnersView.PATH, "partners.tab", false));
    }

    /** Over the partners. */
    void showPartners() {
        removeAll();
        add(tab("admin/messages", "exchange.tab.all", false),
                tab("admin/messages?result=" + MessagesQuery.TROUBLE, "exchange.tab.trouble", false),
                tab(PartnersView.PATH, "partners.tab", true));
    }

    private static Anchor tab(String address, String name, boolean current) {
        Anchor tab = new Anchor(address, text(name));
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }
}
