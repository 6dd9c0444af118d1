package org.openpass.operations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.openpass.access.RightMissing;
import org.openpass.continuity.ChangesStopped;
import org.openpass.continuity.Continuity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While no change is taken, an act on a screen is refused where its transaction would begin: the page stays as it is
 * with all that was typed, says why, and the button can be pressed again. The same for who has lost a right since the page
 * was shown.
 */
@Component
class ClosedScreens implements TransactionExecutionListener, VaadinServiceInitListener {

    private static final int SHOWN_MILLIS = 10_000;

    private final transient Continuity continuity;

    ClosedScreens(Continuity continuity) {
        this.continuity = continuity;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (UI.getCurrent() != null && !transaction.isReadOnly()) {
            continuity.requireChanges();
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new Explained()));
    }

    /** Says why; everything else is handled as it was. */
    private static final class Explained extends DefaultErrorHandler {

        @Override
        public void error(ErrorEvent event) {
            UI ui = UI.getCurrent();
            String why = ui == null ? null : find(event.getThrowable(), ui.getLocale());
            if (why == null) {
                super.error(event);
                return;
            }
            Notification note = Notification.show(why, SHOWN_MILLIS,
                    Notification.Position.MIDDLE);
            note.setAssertive(true);
            // A button that takes one click only waits for an answer that does not come.
            event.getComponent().filter(pressed -> pressed instanceof Button button && button.isDisableOnClick())
                    .ifPresent(pressed -> ((Button) pressed).setEnabled(true));
        }

        private static String find(Throwable thrown, Locale reader) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof ChangesStopped stopped) {
                    return stopped.text(reader);
                }
                // The right was there when the page was shown.
                if (cause instanceof RightMissing missing) {
                    return missing.text(reader);
                }
            }
            return null;
        }
    }
}
