package org.openpass.gateway;

import org.openpass.authoring.TrialRefused;
import org.openpass.authoring.TrialsRefused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said where no trial can be had; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class TrialErrorAnswers {

    private final Problems problems;

    TrialErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(TrialsRefused e) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, switch (e.reason()) {
            case NONE -> "trials.none";
            case TOO_MANY -> "trials.tooMany";
            case RISK -> "trials.risk";
        }, "Nothing was run", e.text(LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler
    ProblemDetail refused(TrialRefused e) {
        String title = "There is no trial to try it on now; nothing was tried";
        return switch (e.reason()) {
            case NOT_HERE -> problems.problem(HttpStatus.NOT_IMPLEMENTED, "trial.notHere", title, e.getMessage());
            case NO_ROOM -> problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "trial.noRoom", title, e.getMessage());
            case BUSY -> problems.problem(HttpStatus.CONFLICT, "trial.busy", title, e.getMessage());
            case GONE -> problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "trial.gone", title, e.getMessage());
        };
    }
}
