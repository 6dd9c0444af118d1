package org.openpass.gateway;

import org.openpass.casework.RetentionRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of acts on retention that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class RetentionErrorAnswers {

    private final Problems problems;

    RetentionErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(RetentionRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case STATE -> problems.problem(HttpStatus.CONFLICT, "retention.state", "It stays as it is", e.getMessage());
            case SAME_PERSON -> problems.problem(HttpStatus.CONFLICT, "retention.secondPerson",
                    "Another person has to do this", e.getMessage());
            case ALONE -> problems.problem(HttpStatus.CONFLICT, "retention.alone", "The installation is not handed over",
                    e.getMessage());
        };
    }
}
