package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Leaving a page with a step that is not kept yet: it is kept first; if that cannot be, the person is asked. */
final class Leaving {

    private Leaving() {
    }

    static void keep(DraftPage page, BeforeLeaveEvent leaving, Runnable released) {
        ContinueNavigationAction go = leaving.postpone();
        Runnable proceed = () -> {
            released.run();
            go.proceed();
        };
        page.flush(kept -> {
            if (kept) {
                proceed.run();
            } else {
                ask(proceed, go);
            }
        });
    }

    private static void ask(Runnable proceed, ContinueNavigationAction go) {
        ConfirmDialog sure = new ConfirmDialog(text("editor.leave"), text("editor.leave.text"), text("editor.leave.yes"),
                yes -> proceed.run());
        sure.setCancelable(true);
        sure.setCancelText(text("editor.leave.no"));
        sure.addCancelListener(no -> go.cancel());
        sure.open();
    }
}
