package org.openpass.gateway;

import org.openpass.casework.OutageRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of acts on outages that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class OutageErrorAnswers {

    private final Problems problems;

    OutageErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(OutageRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case STATE -> problems.problem(HttpStatus.CONFLICT, "outage.state", "The outage stays as it is", e.getMessage());
            case SAME_PERSON -> problems.problem(HttpStatus.CONFLICT, "release.samePerson", "Another person has to release this",
                    e.getMessage());
            case SECOND_PERSON -> problems.problem(HttpStatus.CONFLICT, "release.secondPerson", "Another person has to release "
                    + "this", e.getMessage());
            case FINAL -> problems.problem(HttpStatus.CONFLICT, "outage.final", "The outage stays as it is", e.getMessage());
        };
    }
}
