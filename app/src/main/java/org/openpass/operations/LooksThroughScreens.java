package org.openpass.operations;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.Looks;
import org.springframework.stereotype.Component;

/** Records the looks of customs' people at the pages of cases; another tab of the page that is open is no other look. */
@Component
class LooksThroughScreens implements VaadinServiceInitListener {

    /** What the window shows. */
    private record Shown(String subject) {
    }

    private final Looks looks;

    LooksThroughScreens(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::entering));
    }

    private void entering(BeforeEnterEvent event) {
        UI window = event.getUI();
        String subject = event.getRouteParameters().get("number").orElse(null);
        Shown before = ComponentUtil.getData(window, Shown.class);
        ComponentUtil.setData(window, Shown.class, subject == null ? null : new Shown(subject));
        boolean open = event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
        if (subject != null && !open && (before == null || !before.subject().equals(subject))) {
            CurrentActor.get().filter(actor -> actor.partyId() == null)
                    .ifPresent(actor -> looked(window, actor, event.getLocation().getFirstSegment(), subject));
        }
    }

    private void looked(UI window, Actor actor, String page, String subject) {
        looks.looked(actor.name(), window.getSession().getBrowser().getAddress(), page, subject);
    }
}
