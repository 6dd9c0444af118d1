package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.authoring.acts.ActRefused;
import org.openpass.authoring.acts.ActRefused.Fault;
import org.openpass.authoring.acts.ActRefused.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of acts on cases that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class ActErrorAnswers {

    /** What the case, or the act, must be otherwise for; all else is wrong with what was asked. */
    private static final Set<Reason> STANDS_OTHERWISE = Set.of(Reason.STATE, Reason.OPEN, Reason.ORDERS, Reason.GONE, Reason.NOT_STOPPED,
            Reason.HINDERED, Reason.SIDE_BY_SIDE, Reason.CALLED);

    /** One of the reasons as clients read it. */
    record Item(String code, String message) {
    }

    private final Problems problems;

    ActErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(ActRefused e, HttpServletRequest request) {
        List<Reason> reasons = e.faults().stream().map(Fault::reason).toList();
        if (reasons.contains(Reason.UNSEEN)) {
            return problems.notFound();
        }
        Locale reader = request.getLocale();
        HttpStatus status = reasons.contains(Reason.SAME_PERSON) ? HttpStatus.FORBIDDEN
                : STANDS_OTHERWISE.containsAll(reasons) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem = problems.problem(status, code(reasons.getFirst()), "Nothing is done to the case",
                e.faults().stream().map(fault -> fault.text(reader, Function.identity())).collect(Collectors.joining(" ")));
        problem.setProperty("errors", e.faults().stream().map(fault -> new Item(code(fault.reason()),
                fault.text(reader, Function.identity()))).toList());
        return problem;
    }

    /** {@code BEHIND_GATEWAY} is {@code act.behindGateway}. */
    private static String code(Reason reason) {
        StringBuilder code = new StringBuilder("act.");
        for (String word : reason.name().toLowerCase(Locale.ROOT).split("_")) {
            code.append(code.length() == 4 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }
}
