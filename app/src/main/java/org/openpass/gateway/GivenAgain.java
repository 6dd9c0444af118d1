package org.openpass.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.access.RightMissing;
import org.openpass.declaration.Filing;
import org.openpass.exchange.Original;
import org.openpass.exchange.Received;
import org.openpass.gateway.json.JsonRefused;
import org.openpass.gateway.xml.XmlRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/** What a message that is given to its door again is answered, written as the partner would read it. */
@Component
public class GivenAgain {

    private static final Logger log = LoggerFactory.getLogger(GivenAgain.class);

    private final Problems problems;
    private final JsonMapper json;
    private final Clock clock;

    GivenAgain(Problems problems, JsonMapper json, Clock clock) {
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    /** A document of a party. */
    public Received ofParty(Original message, Actor party, Supplier<ResponseEntity<?>> door) {
        return answered(message, false, party.name(), party.partyId(), door);
    }

    /** A bank's report. */
    public Received ofBank(Original message, Supplier<ResponseEntity<?>> door) {
        return answered(message, true, message.partner(), null, door);
    }

    private Received answered(Original message, boolean bank, String partner, Long partyId, Supplier<ResponseEntity<?>> door) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        ResponseEntity<?> answer;
        try {
            answer = door.get();
        } catch (RuntimeException e) {
            answer = ResponseEntity.of(problem(e)).build();
        }
        return new MessageNote(at, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), bank, partner, partyId,
                message.kind(), null, null, message.contentType(), message.content(), message.content().length,
                answer.getStatusCode().value(), json.writeValueAsBytes(answer.getBody()), message.proof()).get();
    }

    /** As {@link ErrorAnswers} has it for those who knock themselves. */
    private ProblemDetail problem(RuntimeException e) {
        return switch (e) {
            case Filing.Refused refused -> problems.invalid(refused.errors(), Locale.ENGLISH);
            case JsonRefused refused -> problems.invalid(refused.errors(), Locale.ENGLISH);
            case XmlRefused refused -> problems.invalid(List.of(refused.error()), Locale.ENGLISH);
            case Filing.ReferenceTaken taken -> problems.conflict(taken.getMessage(), Map.of("declarationNumber", taken.number()));
            case RightMissing missing -> problems.problem(HttpStatus.FORBIDDEN, "right.missing",
                    "The party may not do this; nothing was done", missing.text(Locale.ENGLISH));
            case IllegalArgumentException wrong -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "argument.invalid",
                    "A value cannot be used", wrong.getMessage());
            case DataAccessException away -> problems.databaseAway();
            case TransactionException away -> problems.databaseAway();
            default -> {
                log.error("A message that was given to its door again failed", e);
                yield problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "The system failed",
                        "It is in the log. Give the same message again later; a document is registered once.");
            }
        };
    }
}
