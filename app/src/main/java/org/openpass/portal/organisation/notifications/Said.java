package org.openpass.portal.organisation.notifications;

import com.vaadin.flow.component.html.Paragraph;
import org.openpass.mailbox.notification.NotificationRefused;
import org.openpass.ui.Texts;

/** Where a part says why something is not possible; read aloud at once. */
final class Said extends Paragraph {

    Said() {
        addClassName("task-message");
        getElement().setAttribute("role", "alert");
    }

    /** Does what may be refused; nothing of before is said any more. */
    void unlessRefused(Runnable act) {
        setText("");
        try {
            act.run();
        } catch (NotificationRefused e) {
            setText(e.text(Texts.locale()));
        }
    }
}
