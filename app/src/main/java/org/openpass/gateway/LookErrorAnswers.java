package org.openpass.gateway;

import org.openpass.audittrail.LookReasonMissing;
import org.openpass.casework.LookRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of looks that are not given, and of reviews; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class LookErrorAnswers {

    private final Problems problems;

    LookErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail reasonMissing(LookReasonMissing e) {
        return problems.problem(HttpStatus.PRECONDITION_REQUIRED, "look.reason",
                "A file of another office's case is taken for a reason", e.getMessage() + " Send it in the header X-Reason, in 10 characters or more; it holds for this case and day.");
    }

    @ExceptionHandler
    ProblemDetail refused(LookRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case EARLY -> problems.problem(HttpStatus.CONFLICT, "looks.early", "The review is not signed", e.getMessage());
            case SIGNED -> problems.problem(HttpStatus.CONFLICT, "looks.signed", "The review is not signed", e.getMessage());
        };
    }
}
