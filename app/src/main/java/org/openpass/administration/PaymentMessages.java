package org.openpass.administration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.openpass.collection.UnmatchedPayments;
import org.openpass.collection.UnmatchedPayments.Unmatched;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Key;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.MessageQuery;
import org.openpass.exchange.MessageSource;
import org.openpass.exchange.Result;
import org.springframework.stereotype.Component;

/** Payments that banks reported and that wait for their slip: they are booked by themselves as soon as there is one. */
@Component
class PaymentMessages implements MessageSource {

    private static final int MOST = 500;

    private final UnmatchedPayments payments;

    PaymentMessages(UnmatchedPayments payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public List<MessageEntry> page(MessageQuery query, Key after, int size) {
        return all().stream().filter(query::fits).filter(entry -> after == null || after.before(entry))
                .sorted(MessageEntry.NEWEST).limit(size).toList();
    }

    @Override
    public Optional<MessageEntry> find(String id) {
        return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private List<MessageEntry> all() {
        return payments.open(MOST).stream().map(this::entry).toList();
    }

    private MessageEntry entry(Unmatched payment) {
        return new MessageEntry(name(), id(payment), payment.receivedAt(), true, Channel.BANK, payment.bankCode(), "PAYMENT",
                payment.noticeNumber(), null, payment.messageId(), payment.problem() == null ? Result.WAITS : Result.FAILED,
                null, 0, payment.problem(), null, 0, false);
    }

    /** A bank writes its message's id as it likes. */
    private static String id(Unmatched payment) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((payment.bankCode() + "\n" + payment.messageId())
                .getBytes(StandardCharsets.UTF_8));
    }
}
