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
        /** Provide the security that customs asks for. */
        SECURE,
        /** Download the certificate of what is accepted and paid. */
        CERTIFICATE,
        /** File again what was rejected or withdrawn, mended. */
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
     * @param pendingChange number of the open request to withdraw or amend it; null for none
     */
    public record Situation(String status, boolean closed, int reasons, Notice notice, Map<String, String> waitsAt,
            Instant answerBy, String pendingChange) {

        /** Without an open request. */
        public Situation(String status, boolean closed, int reasons, Notice notice, Map<String, String> waitsAt,
                Instant answerBy) {
            this(status, closed, reasons, notice, waitsAt, answerBy, null);
        }
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
        Plain plain = now.closed() || "ACCEPTED".equals(now.status()) ? status.ended() : status.open();
        // While acceptance waits for the request, the status itself says so.
        return now.pendingChange() == null || "CHANGE_PENDING".equals(now.status()) ? plain
                : new Plain(plain.sentence() + " " + status.text("plain.pendingChange", now.pendingChange()), plain.act());
    }

    private Plain open() {
        return switch (now.status()) {
            case "AWAITING_PAYMENT" -> now.notice() == null ? new Plain(text("plain.payFirst.noSlip"), Act.OPEN)
                    : new Plain(text("plain.payFirst", won()), Act.PAY);
            case "AWAITING_SECURITY" -> now.notice() == null || now.notice().status() == MoneyStatus.SECURED
                    ? new Plain(text("plain.secured"), Act.OPEN) : new Plain(text("plain.security", won()), Act.SECURE);
            case "SUPPLEMENT" -> new Plain(words(true), Act.ANSWER);
            // The warehouse reports it: there is nothing to answer.
            case "WAITING_CARRY_IN" -> new Plain(words(false), Act.OPEN);
            default -> waiting();
        };
    }

    /** After an answer the declaration has moved on before its process has: then the step's words are old. */
    private Plain waiting() {
        boolean asked = "declarant".equals(now.waitsAt().get("role"));
        boolean moved = now.waitsAt().containsKey("status") && !now.status().equals(now.waitsAt().get("status"));
        return moved ? new Plain(text("public." + now.status()) + ".", Act.OPEN)
                : new Plain(words(asked), asked ? Act.ANSWER : Act.OPEN);
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
            case "WITHDRAWN" -> new Plain(text(now.notice() != null && now.notice().status() == MoneyStatus.REFUND_DUE
                    ? "plain.withdrawn.refund" : "plain.withdrawn", won()), Act.FILE_AGAIN);
            default -> new Plain(text("public." + now.status()) + ".", Act.OPEN);
        };
    }

    private Plain accepted() {
        if (now.notice() == null || now.notice().status() == MoneyStatus.NONE_DUE) {
            return new Plain(text("plain.accepted.nothingDue"), Act.CERTIFICATE);
        }
        if (!Owed.on(now.notice().status())) {
            return new Plain(text("plain.accepted.paid"), Act.CERTIFICATE);
        }
        LocalDate due = now.notice().dueOn();
        return new Plain(due == null ? text("plain.accepted.owes", won())
                : text("plain.accepted." + now.notice().status(), won(), Formats.day(due, locale)), Act.PAY);
    }

    private String won() {
        return now.notice() == null ? "" : Formats.won(now.notice().amount(), locale);
    }

    private boolean korean() {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage());
    }

    private String text(String key, Object... args) {
        return Labels.text(key, locale, args);
    }
}
