package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpass.exchange.ReplayRefused;
import org.openpass.mailbox.notification.HoldRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a message is not given to its door again, or a partner's are not held; asked before {@link ErrorAnswers}. */
@RestControllerAdvice
@Order(0)
class ReplayErrorAnswers {

    private final Problems problems;

    ReplayErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(ReplayRefused e, HttpServletRequest request) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case WHY -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "replay.reason", "Nothing was done",
                    e.text(request.getLocale()));
            case KIND, CONTENT, RIGHT -> problems.problem(HttpStatus.CONFLICT, "replay."
                    + e.reason().name().toLowerCase(Locale.ROOT), "Nothing was done", e.text(request.getLocale()));
        };
    }

    @ExceptionHandler
    ProblemDetail refused(HoldRefused e, HttpServletRequest request) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "hold.reason", "Nothing was done",
                e.text(request.getLocale()));
    }
}
