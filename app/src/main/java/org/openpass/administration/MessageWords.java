package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Stream;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.Result;
import org.openpass.ui.Badge;
import org.openpass.ui.Texts;

/** Messages in words. */
final class MessageWords {

    private MessageWords() {
    }

    /** What it is: a kind of message, or what the door is for; a door that nobody has named as it is written. */
    static String kind(MessageEntry e) {
        return Stream.of("exchange.door." + e.kind().replaceAll("[^A-Za-z]+", "."), "exchange.kind." + e.kind(),
                "mailbox.kind." + e.kind()).map(key -> Texts.textOr(key, "")).filter(known -> !known.isEmpty()).findFirst()
                .orElse(e.kind());
    }

    /** From or to, and by which way. */
    static String way(MessageEntry e) {
        return text(e.incoming() ? "exchange.incoming" : "exchange.outgoing") + " · "
                + text("exchange.channel." + e.channel());
    }

    /** The number that it is about, or nothing. */
    static String number(MessageEntry e) {
        return e.subject() != null ? e.subject() : e.caseNumber() != null ? e.caseNumber() : "";
    }

    static Badge badge(Result result) {
        String words = text("exchange.result." + result);
        return switch (result) {
            case TAKEN, SENT, REPLAYED -> Badge.of(words, VaadinIcon.CHECK, "good");
            case WAITS -> Badge.of(words, VaadinIcon.HOURGLASS, "wait");
            case REFUSED -> Badge.of(words, VaadinIcon.REPLY, "quiet");
            case FAILED -> Badge.of(words, VaadinIcon.CLOSE, "bad");
            case PARKED -> Badge.of(words, VaadinIcon.PAUSE, "bad");
            case UNKNOWN -> Badge.of(words, VaadinIcon.QUESTION, "wait");
        };
    }
}
