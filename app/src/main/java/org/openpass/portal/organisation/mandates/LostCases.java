package org.openpass.portal.organisation.mandates;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.openpass.signals.Signals;
import org.springframework.stereotype.Component;

/**
 * Closes a page about a case when the mandate ends by which its reader saw it: it is loaded again, and there is nothing.
 * What a page does asks again by itself; this is for what it shows.
 */
@Component
class LostCases implements VaadinServiceInitListener {

    /** Told by the table's trigger, on every node, after what was remembered of it is forgotten there. */
    private static final String CHANNEL = "tables_changed";
    private static final String TABLE = "access.mandates";

    /** The case that the window shows, by the number in its address. */
    private record Shown(String number) {
    }

    private final Signals signals;
    private final CaseList cases;
    private final Visibilities visibilities;

    LostCases(Signals signals, CaseList cases, Visibilities visibilities) {
        this.signals = signals;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> CurrentActor.get()
                .filter(actor -> actor.partyId() != null && !actor.officer()).ifPresent(actor -> watch(init.getUI(), actor)));
    }

    private void watch(UI window, Actor actor) {
        window.addBeforeEnterListener(LostCases::entering);
        Runnable stop = signals.listen(CHANNEL, table -> {
            if (table.isEmpty() || table.equals(TABLE)) {
                Thread.startVirtualThread(() -> look(window, actor));
            }
        });
        window.addDetachListener(left -> stop.run());
    }

    private static void entering(BeforeEnterEvent event) {
        Class<?> page = event.getNavigationTarget();
        boolean other = page.isAnnotationPresent(AnonymousAllowed.class) || HasErrorParameter.class.isAssignableFrom(page);
        ComponentUtil.setData(event.getUI(), Shown.class,
                event.getRouteParameters().get("number").filter(number -> !other).map(Shown::new).orElse(null));
    }

    private void look(UI window, Actor actor) {
        try {
            window.access(() -> {
                Shown shown = ComponentUtil.getData(window, Shown.class);
                if (shown != null && cases.about(visibilities.of(actor), shown.number()).isEmpty()) {
                    ComponentUtil.setData(window, Shown.class, null);
                    window.getPage().reload();
                }
            });
        } catch (UIDetachedException left) {
            // Nobody looks at it any more.
        }
    }
}
