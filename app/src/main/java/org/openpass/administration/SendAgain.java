package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.openpass.access.CurrentActor;
import org.openpass.exchange.MessageBook;
import org.openpass.exchange.MessageEntry;
import org.openpass.mailbox.notification.NotificationRefused;
import org.openpass.ui.Texts;

/** Sends a message again, as the same one, and says what came of it. */
final class SendAgain extends Button {

    SendAgain(MessageEntry entry, MessageBook book, Consumer<String> said) {
        super(text("exchange.again"));
        setDisableOnClick(true);
        setAriaLabel(text("exchange.again") + ": " + MessageWords.kind(entry) + ", " + entry.partner());
        addClickListener(click -> {
            try {
                said.accept(text(book.again(entry.source(), entry.id(), CurrentActor.require())
                        ? "exchange.again.done" : "exchange.again.none"));
            } catch (NotificationRefused refused) {
                said.accept(refused.text(Texts.locale()));
            }
            setEnabled(true);
        });
    }
}
