package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openpass.access.MergerRefused;
import org.openpass.access.PartyRefused;
import org.openpass.gateway.Problems.ErrorItem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of what cannot be entered of a party, all of it, by field, and of mergers; asked before {@link ErrorAnswers}. */
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

    @ExceptionHandler
    ProblemDetail refused(MergerRefused e, HttpServletRequest request) {
        String text = e.text(request.getLocale());
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case REASON -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "merger.reason", "Nothing was changed", text);
            case SAME -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "merger.same", "Nothing was changed", text);
            case SAME_PERSON -> problems.problem(HttpStatus.CONFLICT, "merger.samePerson", "Another person has to do this", text);
            case TOO_LATE -> problems.problem(HttpStatus.CONFLICT, "merger.tooLate", "Nothing was changed", text);
            case MERGED, CODE, STANDING, STATE -> problems.problem(HttpStatus.CONFLICT, "merger."
                    + e.reason().name().toLowerCase(Locale.ROOT), "Nothing was changed", text);
        };
    }
}
