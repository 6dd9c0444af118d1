package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpass.gateway.Problems.ErrorItem;
import org.openpass.registration.RegistrationRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of applications that cannot be filed; asked before {@link ErrorAnswers}. */
@RestControllerAdvice
@Order(0)
class RegistrationErrorAnswers {

    private final Problems problems;

    RegistrationErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(RegistrationRefused e, HttpServletRequest request) {
        Locale reader = request.getLocale();
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case FIELDS -> {
                ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "fields", e, reader);
                problem.setProperty("errors", e.faults().stream().map(fault -> new ErrorItem(fault.field(),
                        "registration." + fault.code(), fault.text(reader), fault.mend(reader))).toList());
                yield problem;
            }
            case CODE -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "code", e, reader);
            case TOO_OFTEN -> problem(HttpStatus.TOO_MANY_REQUESTS, "tooOften", e, reader);
            case NO_MAIL -> problem(HttpStatus.SERVICE_UNAVAILABLE, "noMail", e, reader);
            case NOT_SENT -> problem(HttpStatus.SERVICE_UNAVAILABLE, "notSent", e, reader);
        };
    }

    private ProblemDetail problem(HttpStatus status, String code, RegistrationRefused e, Locale reader) {
        return problems.problem(status, "registration." + code, "Nothing was filed", e.text(reader));
    }
}
