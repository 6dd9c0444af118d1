package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.openpass.authoring.whatif.WhatIfRefused;
import org.openpass.gateway.Problems.ErrorItem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of tables that cannot be tried on cases; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class WhatIfErrorAnswers {

    private final Problems problems;

    WhatIfErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(WhatIfRefused e, HttpServletRequest request) {
        String detail = e.text(request.getLocale());
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case OPEN -> problems.problem(HttpStatus.CONFLICT, "whatIf.open", "Nothing was tried", detail);
            case FAULTS -> {
                ProblemDetail problem = problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "whatIf.invalid", "Nothing was tried", detail);
                problem.setProperty("errors", e.faults().stream().map(fault -> new ErrorItem(fault.field(), "whatIf." + fault.code(),
                        fault.text(request.getLocale()), fault.mend(request.getLocale()))).toList());
                yield problem;
            }
        };
    }
}
