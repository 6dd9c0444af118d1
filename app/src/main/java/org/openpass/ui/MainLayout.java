package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.access.SignedIn;

/** The frame of the screens for people who signed in: only what their roles open stands in the menu. */
@PermitAll
public class MainLayout extends AppLayout {

    private final transient AuthenticationContext authentication;
    private final transient FrameParts parts;
    private final transient Parties parties;

    /** The frame for who is signed in. */
    MainLayout(AuthenticationContext authentication, FrameParts parts, Parties parties, List<MenuGate> gates) {
        this.authentication = authentication;
        this.parts = parts;
        this.parties = parties;
        setPrimarySection(Section.DRAWER);
        List<Component> above = parts.at(FramePart.Place.BAR).stream().filter(Component::isVisible).toList();
        // What is first leads past the rest: the bar, where there is one, and on narrow screens, where the drawer is closed.
        if (above.isEmpty()) {
            addToDrawer(new SkipLink());
        }
        addToDrawer(new Brand(), menu(gates), person());
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(text("menu.toggle"));
        Div bar = new Div(new SkipLink(), toggle, new Brand());
        bar.addClassName("mobile-bar");
        addToNavbar(bar);
        if (!above.isEmpty()) {
            Div added = new Div(new SkipLink());
            added.add(above);
            added.addClassName("frame-bar");
            addToNavbar(added);
            // On wide screens the bar is there for what modules add to it, and only then.
            addClassName("with-bar");
        }
    }

    private static SideNav menu(List<MenuGate> gates) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", text("menu.main"));
        MenuConfiguration.getMenuEntries().stream().filter(entry -> gates.stream().filter(gate -> gate.path().equals(entry.path()
                .replaceFirst("^/", ""))).allMatch(gate -> CurrentActor.get().filter(gate::opens).isPresent()))
                .forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(text(entry.title()), entry.path());
        item.setMatchNested(true);
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private Component person() {
        Footer footer = new Footer();
        footer.addClassName("drawer-foot");
        footer.add(parts.at(FramePart.Place.FOOT));
        authentication.getAuthenticatedUser(SignedIn.class).ifPresent(person -> {
            Span name = new Span(person.displayName());
            name.addClassName("person-name");
            Long party = person.actor().partyId();
            Span roles = new Span(RoleWords.of(person.actor().roles(), party == null ? null : parties.get(party).kind()));
            roles.addClassName("secondary");
            Button out = new Button(text("signOut"), VaadinIcon.SIGN_OUT.create(), click -> authentication.logout());
            out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            footer.add(new Div(name, roles), out);
        });
        footer.add(new LanguageSwitch());
        return footer;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        // The layout has no landmark of its own for the content.
        content.getElement().setAttribute("role", "main").setAttribute("id", "content")
                .setAttribute("tabindex", "-1");
    }
}
