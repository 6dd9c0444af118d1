package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpass.access.FileError;
import org.openpass.access.OrganisationRefused;
import org.openpass.access.PostingRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of acts on people of customs that are not possible; asked before {@link ErrorAnswers}. */
@RestControllerAdvice
@Order(0)
class PostingErrorAnswers {

    /** An error of a row as clients read it. */
    record RowItem(int row, String column, String code, String value, String message) {

        static RowItem of(FileError e, Locale reader) {
            return new RowItem(e.row(), e.column(), e.code(), e.value(), e.text(reader));
        }
    }

    private final Problems problems;

    PostingErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(PostingRefused e, HttpServletRequest request) {
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case PARTY, DISABLED, LAST_ADMINISTRATOR, LAST_SUPERVISOR, TAKEN, PROVIDER ->
                    problem(HttpStatus.CONFLICT, e, request);
            case OFFICE, SECTION, ROLES, DAYS, DUTY, PAST, NAME, USERNAME ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, e, request);
        };
    }

    private ProblemDetail problem(HttpStatus status, PostingRefused e, HttpServletRequest request) {
        String[] words = e.reason().name().toLowerCase(Locale.ROOT).split("_");
        String code = words.length == 1 ? words[0] : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                + words[1].substring(1);
        return problems.problem(status, "posting." + code, "Nothing was changed", e.text(request.getLocale()));
    }

    @ExceptionHandler
    ProblemDetail refused(OrganisationRefused e, HttpServletRequest request) {
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "organisation.errors",
                "Rows are in error; nothing was done", e.errors().size() + (e.errors().size() == 1 ? " error has"
                : " errors have") + " to be mended.");
        problem.setProperty("errors", e.errors().stream().map(error -> RowItem.of(error, request.getLocale())).toList());
        return problem;
    }
}
