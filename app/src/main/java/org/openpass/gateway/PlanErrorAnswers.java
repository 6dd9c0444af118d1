package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.openpass.authoring.migration.PlanRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said of steps of plans that are not possible; asked before {@link ErrorAnswers}, which has an answer to anything. */
@RestControllerAdvice
@Order(0)
class PlanErrorAnswers {

    private final Problems problems;

    PlanErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(PlanRefused e, HttpServletRequest request) {
        String detail = e.text(request.getLocale());
        return switch (e.reason()) {
            case UNSEEN -> problems.notFound();
            case SEEN -> problems.problem(HttpStatus.PRECONDITION_FAILED, "plan.seen",
                    "Somebody changed the plan since you read it", detail);
            case SAME_PERSON -> problems.problem(HttpStatus.FORBIDDEN, "plan.samePerson", "Another person has to sign", detail);
            case STATE -> problems.problem(HttpStatus.CONFLICT, "plan.state", "It does not stand where this can be done", detail);
            case NOT_THERE -> problems.problem(HttpStatus.CONFLICT, "plan.notThere", "It does not stand where this can be done",
                    detail);
            case NOT_JUDGED -> problems.problem(HttpStatus.CONFLICT, "plan.notJudged", "There is no dry run of this mapping", detail);
            case NOBODY -> problems.problem(HttpStatus.CONFLICT, "plan.nobody", "No case can be moved", detail);
            case SAME_VERSION -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "plan.sameVersion",
                    "From a version to another one", detail);
            case REASON -> problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "plan.reason", "A reason is missing", detail);
        };
    }
}
