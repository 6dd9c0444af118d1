package org.openpass.gateway;

import org.openpass.authoring.recording.RecordingRefused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of cases that are not recorded; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class RecordingErrorAnswers {

    private final Problems problems;

    RecordingErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(RecordingRefused e) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case KIND -> refused("recording.kind", e);
            case EARLY -> refused("recording.early", e);
            case ENDED_BY_OTHER -> refused("recording.endedByOther", e);
            case BY_OWNERS -> refused("recording.byOwners", e);
            case TOO_LONG -> refused("recording.tooLong", e);
            case RISK -> refused("recording.risk", e);
        };
    }

    private ProblemDetail refused(String code, RecordingRefused e) {
        return problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, code, "Nothing was recorded", e.text(LocaleContextHolder.getLocale()));
    }
}
