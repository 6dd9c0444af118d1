package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpass.documents.DocumentRefused;
import org.openpass.documents.PreviewRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of files that are not taken or not shown; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class FileErrorAnswers {

    /** As long as it takes to restart a daemon that looks for harm, or to draw some pages. */
    private static final String AGAIN_AFTER_SECONDS = "60";

    private final Problems problems;

    FileErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DocumentRefused e, HttpServletRequest request) {
        return answer(problems.refused(e, request.getLocale()), e.forNow());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PreviewRefused e, HttpServletRequest request) {
        return answer(problems.problem(e.forNow() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT,
                "preview." + e.reason().name().toLowerCase(Locale.ROOT), "The page cannot be shown",
                e.text(request.getLocale())), e.forNow());
    }

    /** When nothing is wrong with the file, software learns when to ask again. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, boolean forNow) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        return forNow ? answer.header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS).body(problem) : answer.body(problem);
    }
}
