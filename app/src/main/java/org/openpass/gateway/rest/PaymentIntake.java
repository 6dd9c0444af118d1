package org.openpass.gateway.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openpass.collection.Banks;
import org.openpass.collection.Payments;
import org.openpass.exchange.Door;
import org.openpass.exchange.Original;
import org.openpass.exchange.Received;
import org.openpass.gateway.GivenAgain;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes reports of payments whose signature was verified, from banks and those that are given to the door again. */
@Component
class PaymentIntake implements Door {

    private final Banks banks;
    private final Payments payments;
    private final JsonMapper json;
    private final Problems problems;
    private final GivenAgain again;

    PaymentIntake(Banks banks, Payments payments, JsonMapper json, Problems problems, GivenAgain again) {
        this.banks = banks;
        this.payments = payments;
        this.json = json;
        this.problems = problems;
        this.again = again;
    }

    ResponseEntity<?> take(String bank, byte[] body) {
        return switch (payments.book(bank, read(body))) {
            case Payments.Outcome.Booked booked -> ResponseEntity.ok(
                    Map.of("noticeNumber", booked.noticeNumber(), "moneyStatus", booked.status()));
            case Payments.Outcome.Kept kept -> ResponseEntity.accepted().body(Map.of("noticeNumber",
                    kept.noticeNumber(), "moneyStatus", "UNMATCHED", "code", "notice.unknown"));
            case Payments.Outcome.Refused refused -> ResponseEntity.status(HttpStatus.CONFLICT).body(
                    problems.problem(HttpStatus.CONFLICT, refused.code(), "Not booked", refused.message()));
        };
    }

    private Payments.Report read(byte[] body) {
        try {
            Payments.Report report = json.readValue(body, Payments.Report.class);
            Instant paidAt = report.paidAt();
            if (report.messageId() == null || report.messageId().isBlank() || report.messageId().length() > 64
                    || report.noticeNumber() == null || paidAt == null || report.amount() <= 0) {
                throw new IllegalArgumentException("messageId (1 to 64 characters), noticeNumber, amount (whole KRW "
                        + "above 0) and paidAt are needed");
            }
            return report;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The body is not a payment report: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals("POST /payments");
    }

    /** Money moves on the bank's own word only: its signature is verified again, by the key that is registered now. */
    @Override
    public Optional<Received> give(Original message) {
        return message.proof() != null && banks.signed(message.partner(), message.content(), message.proof())
                ? Optional.of(again.ofBank(message, () -> take(message.partner(), message.content()))) : Optional.empty();
    }
}
