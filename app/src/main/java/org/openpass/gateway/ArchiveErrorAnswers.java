package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.openpass.authoring.ArchiveRefused;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.check.Gate;
import org.openpass.engine.reading.ModelRefused;
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

    /** A file that a draft holds and that nobody should go on reading. */
    @ExceptionHandler
    ProblemDetail refused(ModelRefused e, HttpServletRequest request) {
        return refused(List.of(Gate.refusal("", e.refusal().code(), e.refusal().args().toArray())), request);
    }

    @ExceptionHandler
    ProblemDetail refused(ArchiveRefused e, HttpServletRequest request) {
        return refused(e.refusals(), request);
    }

    private ProblemDetail refused(List<Finding> refusals, HttpServletRequest request) {
        List<Refused> refused = refusals.stream().map(each -> Refused.of(each, request.getLocale())).toList();
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "archive.refused",
                "Nothing of it was kept: something may not come in",
                (refused.getFirst().file() + " " + refused.getFirst().text()).strip());
        problem.setProperty("refused", refused);
        return problem;
    }
}
