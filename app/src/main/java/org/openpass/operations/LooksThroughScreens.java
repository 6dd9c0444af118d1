package org.openpass.operations;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.LookReasonMissing;
import org.openpass.audittrail.Looks.How;
import org.springframework.stereotype.Component;

/**
 * Records the looks of customs' people at the pages of cases; another tab of the page that is open is no other look. Where a
 * reason is wanted first, the page asks for it in the case's place and under its address.
 */
@Component
class LooksThroughScreens implements VaadinServiceInitListener {

    /** What the window shows. */
    private record Shown(String subject) {
    }

    private final CaseLooks looks;

    LooksThroughScreens(CaseLooks looks) {
        this.looks = looks;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::entering));
    }

    private void entering(BeforeEnterEvent event) {
        UI window = event.getUI();
        boolean instead = HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget());
        String subject = instead ? null : event.getRouteParameters().get("number").orElse(null);
        Shown before = ComponentUtil.getData(window, Shown.class);
        ComponentUtil.setData(window, Shown.class, subject == null ? null : new Shown(subject));
        boolean open = event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
        if (subject != null && !open && (before == null || !before.subject().equals(subject))) {
            CurrentActor.get().filter(actor -> actor.partyId() == null).ifPresent(actor -> looking(event, actor, subject));
        }
    }

    private void looking(BeforeEnterEvent event, Actor actor, String subject) {
        CaseLook look = looks.at(subject, actor, address(event.getUI()), null);
        if (look.unexplained()) {
            event.rerouteToError(new LookReasonMissing(subject), "");
        } else {
            looks.take(look, event.getLocation().getFirstSegment(), How.LOOK);
        }
    }

    /** From where the window's person looks. */
    static String address(UI window) {
        return window.getSession().getBrowser().getAddress();
    }
}
