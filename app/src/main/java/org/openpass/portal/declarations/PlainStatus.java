package org.openpass.portal.declarations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.collection.Owed;
import org.openpass.terms.Labels;
import org.openpass.ui.Formats;

/** Where a declaration stands, in one plain sentence for its party, and what the party can do next. */
public final class PlainStatus {

    /** What the party can do next. */
    public enum Act {
        /** Pay the slip. */
        PAY,
        /** Answer what customs asked. */
        ANSWER,
        /** File again what was rejected, mended. */
        FILE_AGAIN,
        /** Nothing but look. */
        OPEN
    }

    /** The sentence and the act. */
    public record Plain(String sentence, Act act) {
    }

    /**
     * What the sentence is made of.
     *
     * @param status an English constant of the declaration
     * @param reasons how many reasons it was rejected for
     * @param notice the newest payment slip; null before there is one
     * @param waitsAt the properties of the model's step at which the process waits; empty when it waits nowhere
     * @param answerBy until when the party must act there; null for no deadline
     */
    public record Situation(String status, boolean closed, int reasons, Notice notice, Map<String, String> waitsAt,
            Instant answerBy) {
    }

    private final Situation now;
    private final Locale locale;

    private PlainStatus(Situation now, Locale locale) {
        this.now = now;
        this.locale = locale;
    }

    /** In Korean or, for any other language, in English. */
    public static Plain of(Situation now, Locale locale) {
        PlainStatus status = new PlainStatus(now, locale);
        return now.closed() || "ACCEPTED".equals(now.status()) ? status.ended() : status.open();
    }

    private Plain open() {
        if ("AWAITING_PAYMENT".equals(now.status())) {
            return now.notice() == null ? new Plain(text("plain.payFirst.noSlip"), Act.OPEN)
                    : new Plain(text("plain.payFirst", won()), Act.PAY);
        }
        boolean asked = "declarant".equals(now.waitsAt().get("role"));
        Act act = !asked ? Act.OPEN : "AWAITING_SECURITY".equals(now.status()) && now.notice() != null ? Act.PAY : Act.ANSWER;
        return new Plain(words(asked), act);
    }

    /** The model's words; where they have no place for the date, it follows them. */
    private String words(boolean asked) {
        String words = now.waitsAt().getOrDefault("trader." + (korean() ? "ko" : "en"),
                text("public." + now.status()) + ".");
        String by = now.answerBy() == null ? "–" : Formats.day(Formats.koreanDay(now.answerBy()), locale);
        boolean dated = words.contains("{deadline}");
        return !dated && asked && now.answerBy() != null ? words + " " + text("plain.answerBy", by)
                : words.replace("{deadline}", by);
    }

    private Plain ended() {
        return switch (now.status()) {
            case "ACCEPTED" -> accepted();
            case "REJECTED" -> new Plain(text("plain.rejected", now.reasons()), Act.FILE_AGAIN);
            default -> new Plain(text("public." + now.status()) + ".", Act.OPEN);
        };
    }

    private Plain accepted() {
        if (now.notice() == null || now.notice().status() == MoneyStatus.NONE_DUE) {
            return new Plain(text("plain.accepted.nothingDue"), Act.OPEN);
        }
        if (!Owed.on(now.notice().status())) {
            return new Plain(text("plain.accepted.paid"), Act.OPEN);
        }
        LocalDate due = now.notice().dueOn();
        return new Plain(due == null ? text("plain.accepted.owes", won())
                : text("plain.accepted." + now.notice().status(), won(), Formats.day(due, locale)), Act.PAY);
    }

    private String won() {
        return Formats.won(now.notice().amount(), locale);
    }

    private boolean korean() {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage());
    }

    private String text(String key, Object... args) {
        return Labels.text(key, locale, args);
    }
}
