package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpass.collection.Banks;
import org.openpass.gateway.Bodies;
import org.openpass.gateway.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where banks report payments. The body's bytes are signed with the bank's Ed25519 key: header {@code X-Bank} names
 * the bank, {@code X-Signature} holds the signature in Base64.
 */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "Payments", description = "For banks that receive payments for the Treasury (국고수납은행)")
class PaymentResource {

    private static final int MOST_BYTES = 16 * 1024;

    private final Banks banks;
    private final PaymentIntake intake;
    private final Problems problems;

    PaymentResource(Banks banks, PaymentIntake intake, Problems problems) {
        this.banks = banks;
        this.intake = intake;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Report a payment", description = "The same message again gets the same answer. "
            + "A payment on a slip that is not known, perhaps not yet, is kept (202) and booked as soon as it is.")
    ResponseEntity<?> report(@RequestHeader(name = "X-Bank", defaultValue = "") String bank,
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature, HttpServletRequest request)
            throws IOException {
        byte[] body = Bodies.read(request, MOST_BYTES);
        if (!banks.signed(bank, body, signature)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(problems.problem(HttpStatus.UNAUTHORIZED,
                    "signature.wrong", "The signature does not fit",
                    "Sign the body's bytes with the key that is registered for the bank in X-Bank."));
        }
        return intake.take(bank, body);
    }
}
