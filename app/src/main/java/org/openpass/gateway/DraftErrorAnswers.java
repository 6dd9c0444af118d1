package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.openpass.authoring.DraftRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of steps of drafts that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class DraftErrorAnswers {

    private final Problems problems;

    DraftErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(DraftRefused e, HttpServletRequest request) {
        String detail = e.text(request.getLocale());
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case SEEN -> {
                ProblemDetail problem = problems.problem(HttpStatus.PRECONDITION_FAILED, "draft.seen",
                        "Somebody saved the file since you read it; nothing of yours was kept", detail);
                problem.setProperty("step", e.step());
                problem.setProperty("by", e.by());
                problem.setProperty("at", e.at());
                yield problem;
            }
            case STATE -> problems.problem(HttpStatus.CONFLICT, "draft.state", "It does not stand where this can be done",
                    detail);
            case NOTHING -> problems.problem(HttpStatus.CONFLICT, "draft.nothing", "There is no such step", detail);
            case TOO_LARGE -> problems.problem(HttpStatus.CONTENT_TOO_LARGE, "draft.tooLarge", "The file is too large", detail);
            case NAME, EMPTY, TOO_MANY, OTHER_WORK, RISK -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "draft.file",
                    "This is no file of the work", detail);
        };
    }
}
