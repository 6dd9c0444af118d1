package org.openpass.operations;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows on which page a window is: all requests of a window go to one address. */
@Component
class WhenceThroughScreens implements VaadinServiceInitListener {

    /** The page that the window shows, by the pattern of its route. */
    private record Page(String route) {
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(WhenceThroughScreens::entering));
    }

    private static void entering(BeforeEnterEvent event) {
        Route route = event.getNavigationTarget().getAnnotation(Route.class);
        ComponentUtil.setData(event.getUI(), Page.class, route == null ? null : new Page("/" + route.value()));
    }

    /** The page of the window whose request this thread answers. */
    static Optional<String> page() {
        return Optional.ofNullable(UI.getCurrent()).map(window -> ComponentUtil.getData(window, Page.class)).map(Page::route);
    }
}
