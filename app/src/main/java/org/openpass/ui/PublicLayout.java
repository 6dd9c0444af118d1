package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.openpass.access.CurrentActor;

/** The frame of the pages that need no account. */
@AnonymousAllowed
public class PublicLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    /** The frame with the way in: sign in, or back to one's own work. */
    PublicLayout(FrameParts parts) {
        addClassName("public");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        Anchor in = CurrentActor.get().isPresent() ? new Anchor("start", text("home.mine"))
                : new Anchor("start", text("signIn"));
        in.setRouterIgnore(true);
        in.addClassName("way-in");
        Anchor tariff = new Anchor("tariff", text("tariff.title"));
        Div right = new Div(tariff, new LanguageSwitch(), in);
        right.addClassName("public-right");
        Footer footer = new Footer(new Paragraph(text("footer")), new Anchor("sales", text("sales.menu")),
                new Span(" · "), new Anchor("open-api", text("openApi.menu")));
        add(new SkipLink(), new Header(new Brand(), right));
        add(parts.at(FramePart.Place.PUBLIC));
        add(main, footer);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }
}
