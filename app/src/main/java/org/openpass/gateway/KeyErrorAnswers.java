package org.openpass.gateway;

import org.openpass.access.PartyKeyRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of keys that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class KeyErrorAnswers {

    private final Problems problems;

    KeyErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(PartyKeyRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case NOT_ALLOWED -> problems.problem(HttpStatus.FORBIDDEN, "key.notAllowed", "You may not make keys",
                    e.getMessage());
            case NAME_TAKEN -> problems.problem(HttpStatus.CONFLICT, "key.nameTaken", "The name is taken", e.getMessage());
            case TOO_MANY -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "key.tooMany", "You have too many keys",
                    e.getMessage());
            case OTHER -> problems.problem(HttpStatus.CONFLICT, "key.other", "The id names another key", e.getMessage());
        };
    }
}
