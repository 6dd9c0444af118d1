package org.openpass.gateway;

import org.openpass.export.ReasonMissing;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of lists that are not given out; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class ExportErrorAnswers {

    private final Problems problems;

    ExportErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail reasonMissing(ReasonMissing e) {
        return problems.problem(HttpStatus.BAD_REQUEST, "export.reason", "A list is taken for a reason",
                e.getMessage() + " Send it in the header X-Reason.");
    }
}
