package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpass.access.PeopleRefused;
import org.openpass.access.RightMissing;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What is said of rights that people of a party have not, and of acts on people that are not possible; asked before
 * {@link ErrorAnswers}, which has an answer to anything.
 */
@RestControllerAdvice
@Order(0)
class PeopleErrorAnswers {

    private final Problems problems;

    PeopleErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    /** Names the rights, one of which is enough, and whom to ask for it. */
    @ExceptionHandler
    ProblemDetail missing(RightMissing e, HttpServletRequest request) {
        ProblemDetail problem = problems.problem(HttpStatus.FORBIDDEN, "right.missing",
                "You may not do this for your party; nothing was done", e.text(request.getLocale()));
        problem.setProperty("rights", e.anyOf());
        problem.setProperty("ask", e.managers());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(PeopleRefused e, HttpServletRequest request) {
        return switch (e.reason()) {
            case UNSEEN, LINK -> problems.notFound();
            case LAST, TAKEN, PROVIDER -> problem(HttpStatus.CONFLICT, e, request);
            case USERNAME, NAME, PASSWORD -> problem(HttpStatus.UNPROCESSABLE_CONTENT, e, request);
        };
    }

    private ProblemDetail problem(HttpStatus status, PeopleRefused e, HttpServletRequest request) {
        return problems.problem(status, "people." + e.reason().name().toLowerCase(Locale.ROOT),
                "Nothing was changed", e.text(request.getLocale()));
    }
}
