package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.RowError;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of releases that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class ReleaseErrorAnswers {

    /** An error of a row as clients read it. */
    record RowItem(int row, String column, String code, String value, boolean warning, String message) {
    }

    private final Problems problems;

    ReleaseErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(ReleaseRefused e, HttpServletRequest request) {
        String detail = e.text(request.getLocale());
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case ERRORS -> {
                ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "release.errors",
                        "Rows are in error; nothing was done", detail);
                problem.setProperty("errors", e.errors().stream().map((RowError error) -> new RowItem(error.number(),
                        error.column(), error.code(), error.value(), error.warning(),
                        error.text(request.getLocale()))).toList());
                yield problem;
            }
            case STATE -> conflict("release.state", "It does not stand where this can be done", detail);
            case LOADING -> conflict("release.loading", "A file is on its way", detail);
            case SEEN -> conflict("release.seen", "It was changed since you read it", detail);
            case SAME_PERSON -> conflict("release.samePerson", "Another person releases it", detail);
            case STALE -> conflict("release.stale", "What stands is not what it was prepared for", detail);
            case TOO_EARLY -> conflict("release.tooEarly", "A first day is not to come", detail);
            case SECOND_PERSON -> conflict("release.secondPerson", "Two people change this table", detail);
            case OVERLAPS -> conflict("release.overlaps", "Two people have released something else", detail);
        };
    }

    private ProblemDetail conflict(String code, String title, String detail) {
        return problems.problem(HttpStatus.CONFLICT, code, title, detail);
    }
}
