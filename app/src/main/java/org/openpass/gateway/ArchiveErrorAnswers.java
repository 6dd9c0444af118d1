package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.openpass.authoring.ArchiveRefused;
import org.openpass.authoring.check.Finding;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of files that may not come in; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class ArchiveErrorAnswers {

    /** Where something is that may not come in, what it is, and the mend. */
    record Refused(String file, String element, int line, String rule, String text, String mend) {
        static Refused of(Finding finding, Locale reader) {
            return new Refused(finding.file(), finding.elementId(), finding.line(), finding.rule(), finding.text(reader),
                    finding.mend(reader));
        }
    }

    private final Problems problems;

    ArchiveErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(ArchiveRefused e, HttpServletRequest request) {
        List<Refused> refused = e.refusals().stream().map(each -> Refused.of(each, request.getLocale())).toList();
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "archive.refused",
                "Nothing of it was kept: something may not come in", refused.getFirst().file() + ": " + refused.getFirst().text());
        problem.setProperty("refused", refused);
        return problem;
    }
}
