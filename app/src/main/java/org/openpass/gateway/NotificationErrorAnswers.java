package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.openpass.mailbox.notification.NotificationRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of notifications that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class NotificationErrorAnswers {

    private final Problems problems;

    NotificationErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(NotificationRefused e, HttpServletRequest request) {
        String detail = e.text(request.getLocale());
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case NO_MAIL -> notHere("notification.noMail", detail);
            case NO_KEY -> notHere("notification.noKey", detail);
            case NOT_SENT -> problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "notification.notSent",
                    "The mail could not be sent", detail);
            case MAIL_ADDRESS -> wrong("notification.mailAddress", detail);
            case WEB_ADDRESS -> wrong("notification.webAddress", detail);
            case KINDS -> wrong("notification.kinds", detail);
            case CODE -> wrong("notification.code", detail);
            case TOO_MANY -> wrong("notification.tooMany", detail);
            case TOO_OFTEN -> problems.problem(HttpStatus.TOO_MANY_REQUESTS, "notification.tooOften", "Too often", detail);
            case OFF -> problems.problem(HttpStatus.CONFLICT, "notification.off", "It is turned off", detail);
            case SENDING -> problems.problem(HttpStatus.CONFLICT, "notification.sending", "It is being sent", detail);
        };
    }

    private ProblemDetail wrong(String code, String detail) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, code, "A value cannot be used", detail);
    }

    private ProblemDetail notHere(String code, String detail) {
        return problems.problem(HttpStatus.CONFLICT, code, "This installation does not do that", detail);
    }
}
