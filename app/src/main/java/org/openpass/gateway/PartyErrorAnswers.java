package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpass.access.PartyRefused;
import org.openpass.gateway.Problems.ErrorItem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of what cannot be entered of a party: all of it, by field; asked before {@link ErrorAnswers}. */
@RestControllerAdvice
@Order(0)
class PartyErrorAnswers {

    private final Problems problems;

    PartyErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(PartyRefused e, HttpServletRequest request) {
        if (e.notSeen()) {
            return problems.notFound();
        }
        Locale reader = request.getLocale();
        ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "party.errors", "Nothing was changed",
                e.faults().size() + (e.faults().size() == 1 ? " error has" : " errors have") + " to be mended.");
        problem.setProperty("errors", e.faults().stream().map(fault -> new ErrorItem(fault.field(), "party." + fault.code(),
                fault.text(reader), fault.mend(reader))).toList());
        return problem;
    }
}
